import { expect, test } from 'vitest';

import {
  type Ask,
  type DeskAction,
  type DeskState,
  deskReducer,
  emptyDesk,
  type ScanResult,
} from './desk.ts';

const first: Ask = { nonce: 'n1', by: { token: 'one' } };
const second: Ask = { nonce: 'n2', by: { token: 'two' } };
const failure = { reason: 'OFFLINE', details: {}, fields: {}, reference: null } as const;
const admitted: ScanResult = {
  result: 'admitted',
  admissionId: 'a1',
  name: 'Ada',
  code: 'ACDEFHJK',
  partySize: 2,
  admittedNow: 2,
  admittedSeats: 2,
  toCome: 0,
  accessNeeds: null,
  counters: { expected: 2, admitted: 2, toCome: 0, refused: 0 },
};

const after = (...actions: DeskAction[]): DeskState => actions.reduce(deskReducer, emptyDesk);

test('a ticket whose answer was lost is asked about again with the same nonce', () => {
  const state = after(
    { type: 'asked', ask: first },
    { type: 'failed', nonce: 'n1', failure },
    { type: 'retried' },
  );
  expect(state.now).toEqual({ step: 'asking', ask: first, tries: 2 });
});

test('a refusal stays until it is dismissed, and the next ticket waits in line', () => {
  const refused = after(
    { type: 'asked', ask: first },
    { type: 'answered', nonce: 'n1', result: { result: 'unknown' } },
    { type: 'asked', ask: second },
  );
  expect(refused.now.step).toBe('answered');
  expect(refused.line).toEqual([second]);
  expect(deskReducer(refused, { type: 'dismissed' }).now).toEqual({
    step: 'asking',
    ask: second,
    tries: 1,
  });
});

test('a green answer gives way to the next ticket', () => {
  const state = after(
    { type: 'asked', ask: first },
    { type: 'answered', nonce: 'n1', result: admitted },
    { type: 'asked', ask: second },
  );
  expect(state.now).toEqual({ step: 'asking', ask: second, tries: 1 });
});

test('a late answer about another ticket changes nothing', () => {
  const state = after(
    { type: 'asked', ask: first },
    { type: 'dismissed' },
    { type: 'asked', ask: second },
  );
  expect(deskReducer(state, { type: 'answered', nonce: 'n1', result: admitted })).toBe(state);
});

test('a ticket nobody could check keeps its place while others come', () => {
  const state = after(
    { type: 'asked', ask: first },
    { type: 'failed', nonce: 'n1', failure },
    { type: 'asked', ask: second },
  );
  expect(state.now.step).toBe('unsure');
  expect(state.line).toEqual([second]);
});
