import { expect, test } from 'vitest';

import { readTypedCode } from './code.ts';

test('a code is read whatever its case, spaces and dashes', () => {
  expect(readTypedCode(' acde-fhjk ')).toEqual({ code: 'ACDEFHJK', isComplete: true, stray: null });
});

test('a code is not complete before its last character', () => {
  expect(readTypedCode('ACDEFHJ').isComplete).toBe(false);
});

test('a look-alike is named with what it was probably misread from', () => {
  expect(readTypedCode('ACDO')).toEqual({
    code: 'ACDO',
    isComplete: false,
    stray: { character: 'O', candidates: 'Q, D' },
  });
  expect(readTypedCode('ACDEFHJ0').isComplete).toBe(false);
});

test('every letter and digit is either in codes or has a hint', () => {
  const characters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
  const strays = characters.flatMap((character) => readTypedCode(character).stray ?? []);
  expect(strays).toHaveLength(12);
  expect(strays.filter(({ candidates }) => !candidates)).toEqual([]);
});

test('nothing is kept past the eighth character', () => {
  expect(readTypedCode('ACDEFHJKM').code).toBe('ACDEFHJK');
});
