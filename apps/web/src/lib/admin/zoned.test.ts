import { expect, test } from 'vitest';

import { instantOf, wallTimeOf } from './zoned.ts';

test.each([
  ['2026-11-21T19:30:00Z', '2026-11-21 20:30:00'],
  ['2026-07-21T18:30:00Z', '2026-07-21 20:30:00'],
])('%s is %s in Rome, and back', (iso, wall) => {
  expect(wallTimeOf(iso, 'Europe/Rome')).toBe(wall);
  expect(instantOf(wall, 'Europe/Rome')).toBe(iso);
});

test('a time that spring leaves out moves forward, one that autumn repeats is the first', () => {
  expect(instantOf('2026-03-29 02:30:00', 'Europe/Rome')).toBe('2026-03-29T01:30:00Z');
  expect(instantOf('2026-10-25 02:30:00', 'Europe/Rome')).toBe('2026-10-25T00:30:00Z');
});

test('what is no time is none', () => {
  expect(instantOf('2026-02-31 20:30:00', 'Europe/Rome')).toBeNull();
  expect(instantOf('', 'Europe/Rome')).toBeNull();
});
