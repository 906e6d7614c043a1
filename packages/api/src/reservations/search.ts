import type { Condition } from '../lists/page.ts';

/** Letters that names are written with here and their neighbours', beside the ones they are found by. */
const ACCENTED = 'àáâãäåçèéêëìíîïñòóôõöøùúûüýÿšžčćđőűąęłńśźż';
const PLAIN = 'aaaaaaceeeeiiiinoooooouuuuyyszccdouaelnszz';
/** The last two arguments of PostgreSQL's `translate`, for text in small letters. */
export const FOLDED_LETTERS = `'${ACCENTED}', '${PLAIN}'`;
const FEWEST_DIGITS = 2;

/**
 * Bookings `r` that one search box finds: every word stands in the name, the address, the code or the telephone number. Accents,
 * case, and the spaces and dashes of codes and numbers do not matter.
 */
export function foundBy(search: string): Condition[] {
  return search.split(/\s+/).filter(Boolean).map(wordFound);
}

function wordFound(word: string): Condition {
  const code = word.replaceAll('-', '').toUpperCase();
  const digits = word.replace(/\D/g, '');
  const isNumber = digits.length >= FEWEST_DIGITS && /^[\d+()./-]+$/.test(word);
  return {
    sql: [
      `translate(lower(r.name), ${FOLDED_LETTERS}) like ?`,
      'r.email like ?',
      'r.code like ?',
      ...(isNumber ? [`regexp_replace(r.phone, '\\D', '', 'g') like ?`] : []),
    ].join(' or '),
    values: [plain(word), word.toLowerCase(), code, ...(isNumber ? [digits] : [])].map(somewhere),
  };
}

/** A pattern for `like` that finds a text anywhere; its own `%` and `_` mean themselves. */
export function somewhere(text: string) {
  return `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
}

/** In small letters without accents, as the database folds names. */
export function plain(text: string) {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/./gu, (letter) => {
      const index = ACCENTED.indexOf(letter);
      return index < 0 ? letter : (PLAIN[index] ?? letter);
    });
}
