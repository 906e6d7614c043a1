import { expect, test } from 'vitest';

import { ordered } from './sheet-order.ts';

const party = (name: string, code: string) => ({ name, code });
const PARTIES = [
  party('Zeno Cosini', 'ACDE'),
  party('', 'MNPQ'),
  party('Ágnes Keleti', 'XY34'),
  party('anna karenina', 'FHJK'),
];

test('a list by name minds neither accents nor capitals, and who has no name any more comes last', () => {
  expect(ordered(PARTIES, 'name').map(({ name }) => name)).toEqual([
    'Ágnes Keleti',
    'anna karenina',
    'Zeno Cosini',
    '',
  ]);
});

test('a list by code follows the code alone', () => {
  expect(ordered(PARTIES, 'code').map(({ code }) => code)).toEqual([
    'ACDE',
    'FHJK',
    'MNPQ',
    'XY34',
  ]);
});
