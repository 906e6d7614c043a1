import { LOCALES, type Poster, type Show, type Translated } from '@azionelab/db';
import { DomainError } from '../errors.ts';

type Texts = Pick<Show, 'title' | 'tagline' | 'synopsis' | 'ageAdvice' | 'credits' | 'cast'>;

/**
 * What a visitor would miss, as the names of form fields: `synopsis.en`, `cast.2.character.it`. Title, tagline and synopsis are told
 * in both languages; whatever else is told in one is told in the other.
 */
export function missingForVisitors(show: Texts, poster: Pick<Poster, 'alt'> | null) {
  return [
    ...emptyIn('title', show.title),
    ...emptyIn('tagline', show.tagline),
    ...emptyIn('synopsis', show.synopsis),
    ...oneSided('ageAdvice', show.ageAdvice),
    ...show.credits.flatMap(({ role }, at) => emptyIn(`credits.${at}.role`, role)),
    ...show.cast.flatMap(({ character }, at) => oneSided(`cast.${at}.character`, character)),
    ...(poster ? emptyIn('posterAlt', poster.alt) : []),
  ];
}

/** Refuses with `NOT_POSSIBLE_NOW`, naming the fields. */
export function requireComplete(show: Texts, poster: Pick<Poster, 'alt'> | null) {
  const missing = missingForVisitors(show, poster);
  if (missing.length > 0)
    throw new DomainError('NOT_POSSIBLE_NOW', { missing: missing.join(', ') });
}

function emptyIn(field: string, text: Translated) {
  return LOCALES.filter((locale) => text[locale].trim() === '').map(
    (locale) => `${field}.${locale}`,
  );
}

function oneSided(field: string, text: Translated) {
  const empty = emptyIn(field, text);
  return empty.length === LOCALES.length ? [] : empty;
}
