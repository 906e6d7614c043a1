import { expect, test } from 'vitest';

import { likelyAddress } from './email-typo.ts';

test.each([
  ['ada@gmial.com', 'ada@gmail.com'],
  ['ada@gmai.com', 'ada@gmail.com'],
  ['ada@gmail.con', 'ada@gmail.com'],
  ['ada@hotmaill.it', 'ada@hotmail.it'],
  ['ada@liberro.it', 'ada@libero.it'],
])('%s was probably meant to be %s', (typed, meant) => {
  expect(likelyAddress(typed)).toBe(meant);
});

test.each([
  'ada@gmail.com',
  'ada@example.org',
  'ada@teatro.it',
  'ada',
  '@gmial.com',
  'ada@live.it',
])('%s is left alone', (typed) => {
  expect(likelyAddress(typed)).toBeNull();
});
