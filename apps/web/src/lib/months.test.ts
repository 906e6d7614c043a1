import { expect, test } from 'vitest';

import { daysOf, firstWeekday, monthOf, shiftMonth } from './months.ts';

test('a month turns into the next, over the end of the year too', () => {
  expect(shiftMonth('2026-12', 1)).toBe('2027-01');
  expect(shiftMonth('2026-01', -1)).toBe('2025-12');
});

test('a month has its days, a leap February one more', () => {
  expect(daysOf('2028-02')).toHaveLength(29);
  expect(daysOf('2026-11').at(-1)).toBe('2026-11-30');
});

test('weeks begin on Monday', () => {
  expect(firstWeekday('2026-06')).toBe(1);
  expect(firstWeekday('2026-11')).toBe(7);
});

test('the month is the one it is at the venue', () => {
  expect(monthOf(new Date('2026-11-30T23:30:00Z'), 'Europe/Rome')).toBe('2026-12');
});
