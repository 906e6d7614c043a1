import { ACCENTED_LETTERS, PLAIN_LETTERS } from '@azionelab/db';
import { type Condition, somewhere } from '../lists/page.ts';

const FEWEST_DIGITS = 2;

/**
 * Bookings (of the table named `alias`) that one search box finds: every word stands in the name, the address, the code or the
 * telephone number. Accents, case, and the spaces and dashes of codes and numbers do not matter.
 */
export function foundBy(search: string, alias = 'r'): Condition[] {
  return wordsOf(search).map((word) => wordFound(word, alias));
}

export const wordsOf = (search: string) => search.split(/\s+/).filter(Boolean);

/** One word of a search in the text that the database keeps of every booking to be found by. */
export function wordFound(word: string, alias = 'r'): Condition {
  const digits = word.replace(/\D/g, '');
  const isNumber = digits.length >= FEWEST_DIGITS && /^[\d+()./-]+$/.test(word);
  const forms = new Set([
    plain(word),
    word.toLowerCase(),
    word.replaceAll('-', '').toLowerCase(),
    ...(isNumber ? [digits] : []),
  ]);
  return {
    sql: [...forms].map(() => `${alias}.search_text like ?`).join(' or '),
    values: [...forms].map(somewhere),
  };
}

/** In small letters without accents, as the database folds names. */
export function plain(text: string) {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/./gu, (letter) => {
      const index = ACCENTED_LETTERS.indexOf(letter);
      return index < 0 ? letter : (PLAIN_LETTERS[index] ?? letter);
    });
}
