import { activeLocale } from '../../i18n/t.ts';
import { wordOf } from '../../lib/search-params.ts';

export const ORDERS = ['name', 'code'] as const;
export type SheetOrder = (typeof ORDERS)[number];

/** By name unless told. */
export function sheetSearch(raw: Record<string, unknown>): { order?: 'code' } {
  return wordOf(raw['order']) === 'code' ? { order: 'code' } : {};
}

/** As a person looks them up: accents and capitals apart; those who have no name any more come last. */
export function ordered<Party extends { name: string; code: string }>(
  parties: Party[],
  order: SheetOrder,
) {
  const words = new Intl.Collator(activeLocale(), { sensitivity: 'base' });
  return parties.toSorted((one, other) =>
    order === 'code'
      ? one.code.localeCompare(other.code, 'en')
      : Number(one.name === '') - Number(other.name === '') ||
        words.compare(one.name, other.name) ||
        one.code.localeCompare(other.code, 'en'),
  );
}
