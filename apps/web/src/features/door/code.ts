/** The letters and digits of short codes: none of them looks like another. */
const ALPHABET = 'ACDEFHJKMNPQRTUVWXY34679';
export const CODE_LENGTH = 8;

/** What a character that no code has was probably misread from; the person decides, since most have two candidates. */
const LOOK_ALIKES: Record<string, string> = {
  B: '3, E, R',
  G: '6, C',
  I: 'J, T',
  L: 'J, T',
  O: 'Q, D',
  S: '3, 9',
  Z: '7, 3',
  0: 'Q, D',
  1: '7, T',
  2: '7, 3',
  5: '6, F',
  8: '3, 6',
};

export interface TypedCode {
  /** Upper case and without separators, at most as long as a code. */
  code: string;
  isComplete: boolean;
  /** The first character that no code contains. */
  stray: { character: string; candidates: string } | null;
}

export function readTypedCode(text: string): TypedCode {
  const code = text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, CODE_LENGTH);
  const character = new RegExp(`[^${ALPHABET}]`).exec(code)?.[0];
  return {
    code,
    isComplete: code.length === CODE_LENGTH && !character,
    stray: character ? { character, candidates: LOOK_ALIKES[character] ?? '' } : null,
  };
}
