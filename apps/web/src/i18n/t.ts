import type { Area, Key, Message, Params } from './catalogue.ts';

export const LOCALES = ['it', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export type Catalogue = Partial<Record<Area, Record<string, Message>>>;

const messages = new Map<string, Message>();
let locale: Locale = 'it';
let plurals = new Intl.PluralRules('it');
let transform = (text: string) => text;

/** The language of everything on the page; it changes only by loading the page anew. */
export const activeLocale = () => locale;

export function startLocale(chosen: Locale, pseudo?: (text: string) => string) {
  locale = chosen;
  plurals = new Intl.PluralRules(chosen);
  transform = pseudo ?? ((text) => text);
}

export function addMessages(catalogue: Catalogue) {
  for (const [area, texts] of Object.entries(catalogue)) {
    for (const [key, text] of Object.entries(texts)) messages.set(`${area}.${key}`, text);
  }
}

/** The text of a key in the active language; `n` chooses the plural form. */
export function t<K extends Key>(key: K, ...[params]: Params<K>): string {
  const values: Record<string, string | number> = params ?? {};
  const message = messages.get(key);
  if (message === undefined) return key;
  const text = typeof message === 'string' ? message : message[formOf(values['n'])];
  return transform(text).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

function formOf(n: string | number | undefined) {
  return plurals.select(Number(n)) === 'one' ? 'one' : 'other';
}
