/** Why a password is refused. Runs in the browser after typing and at the server before storing. */
export type Weakness = 'tooShort' | 'tooLong' | 'repetitive' | 'personal' | 'common';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 256;

/** Fewer letters than this beside a name make no difference to who guesses it. */
const FEWEST_OTHER_LETTERS = 4;
const SHORTEST_NAME = 3;
const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890'];
const LOOKALIKES: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * No rules of composition: long enough, not counted or repeated, not somebody's name, not among those that everybody tries first.
 * `personal` is what is known of the person and the site.
 */
export async function weaknessOfPassword(
  password: string,
  personal: string[],
): Promise<Weakness | null> {
  const plain = password.normalize('NFKC').toLowerCase();
  const { length } = Array.from(plain);
  if (length < SHORTEST_PASSWORD) return 'tooShort';
  if (plain.length > LONGEST_PASSWORD) return 'tooLong';
  if (/^(.+?)\1+.{0,2}$/su.test(plain) || isMostlySteps(plain)) return 'repetitive';
  if (isMostlyPersonal(plain, personal)) return 'personal';
  return (await isCommon(plain)) ? 'common' : null;
}

/** `abcdefgh…`, `98765…`, `qwertyui…`: most letters follow from the one before. */
function isMostlySteps(text: string) {
  const letters = Array.from(text);
  const steps = letters.slice(1).filter((letter, index) => follows(letters[index] ?? '', letter));
  return steps.length > letters.length * 0.6;
}

function follows(before: string, letter: string) {
  const distance = (letter.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0);
  if (Math.abs(distance) <= 1) return true;
  return KEYBOARD.some((row) => {
    const at = row.indexOf(before);
    return at >= 0 && row.includes(letter) && Math.abs(row.indexOf(letter) - at) === 1;
  });
}

function isMostlyPersonal(plain: string, personal: string[]) {
  const words = personal
    .flatMap((text) => [bare(text), ...text.split(/[\s@._-]+/).map(bare)])
    .filter((word) => word.length >= SHORTEST_NAME)
    .toSorted((one, other) => other.length - one.length);
  const letters = bare(plain);
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), letters);
  return rest.length < letters.length && rest.length < FEWEST_OTHER_LETTERS;
}

/** Only the letters, without accents. */
function bare(text: string) {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '');
}

/** Also with digits and signs around it, and with look-alikes for letters. */
async function isCommon(plain: string) {
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const start = plain.replace(/[^\p{L}]+$/u, '');
  const spelt = [plain, core, start, unmasked(start), unmasked(plain.replace(/\d+\W*$/u, ''))];
  const common = await commonPasswords();
  return spelt.some((text) => common.has(text));
}

function unmasked(text: string) {
  return Array.from(text, (letter) => LOOKALIKES[letter] ?? letter).join('');
}

let loaded: Promise<Set<string>> | null = null;

/** Half a megabyte: loaded when somebody chooses a password. */
function commonPasswords() {
  loaded ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common']),
  );
  return loaded;
}
