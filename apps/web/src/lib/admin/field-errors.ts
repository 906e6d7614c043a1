import { t } from '../../i18n/t.ts';
import type { Locale } from '../../i18n/t.ts';
import { failureOf } from '../failure.ts';

/** What the server has against the fields of a form, by the field's name: `title.it`, `cast.2.name`. */
export type FieldErrors = Record<string, string>;

/** A refusal as words beside fields. Empty when it is about something else. */
export function fieldErrorsOf(error: unknown): FieldErrors {
  if (!error) return {};
  const { reason, fields, details } = failureOf(error);
  if (reason === 'NAME_TAKEN') return { [String(details['field'])]: t('adminCommon.fieldTaken') };
  const missing = typeof details['missing'] === 'string' ? details['missing'].split(', ') : [];
  return Object.fromEntries([
    ...Object.entries(fields).map(([name, codes]) => [name, wordsFor(codes[0])] as const),
    ...missing.map((name) => [name, t('adminCommon.fieldEmpty')] as const),
  ]);
}

function wordsFor(code: string | undefined) {
  if (code === 'too_small') return t('adminCommon.fieldEmpty');
  if (code === 'too_big') return t('adminCommon.fieldTooLong');
  return t('adminCommon.fieldWrong');
}

/** Those of one translated field, by language. */
export function inBothLanguages(errors: FieldErrors, name: string) {
  const found: Partial<Record<Locale, string>> = {};
  const [it, en] = [errors[`${name}.it`], errors[`${name}.en`]];
  if (it) found.it = it;
  if (en) found.en = en;
  return found;
}
