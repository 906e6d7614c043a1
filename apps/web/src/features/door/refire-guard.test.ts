import { expect, test } from 'vitest';

import { createRefireGuard } from './refire-guard.ts';

test('a ticket in view is scanned once while its result is shown', () => {
  const guard = createRefireGuard();
  expect(guard.accepts('ticket', 0)).toBe(true);
  expect(guard.accepts('ticket', 60_000)).toBe(false);
});

test('a ticket still in view stays quiet for three seconds after its result is gone', () => {
  const guard = createRefireGuard();
  guard.accepts('ticket', 0);
  guard.resultGone(2000);
  expect(guard.accepts('ticket', 4999)).toBe(false);
  expect(guard.accepts('ticket', 5000)).toBe(true);
});

test('the next party is never kept waiting by the one before', () => {
  const guard = createRefireGuard();
  guard.accepts('ticket', 0);
  guard.resultGone(2000);
  expect(guard.accepts('another ticket', 2001)).toBe(true);
});
