import { randomUUID } from 'node:crypto';
import { sweepOverdueHolds } from '../reservations/lapse.ts';
import { describe, expect, inject, onTestFinished, test, vi } from 'vitest';
import { bookingInput, givenPerformance, givenUser, staffOf } from '../testing/index.ts';
import { type Actor, COMMIT, interleavings, play, type Steps, WRITE } from './interleave.ts';
import {
  type Evening,
  NO_ADMISSION_GUARD,
  NO_CAPACITY_CHECK,
  startProcesses,
  turnOf,
} from './processes.ts';

/** Locks, reads who asked before, writes, commits. */
const BOOKING: Steps = [/ union all /, WRITE, COMMIT];
/** Finds the reservation, locks the performance and then it, writes, commits. */
const CHANGE: Steps = [/from "performance"/, WRITE, COMMIT];
/** Finds the ticket, locks the reservation, admits, commits. */
const SCAN: Steps = [/from "reservation"/, WRITE, COMMIT];

type Answer = { reason: string; value: unknown };
interface Pair {
  name: string;
  /** Prepares an evening of its own and answers the two who meet on it. */
  given: (house: Evening, one: Evening, other: Evening) => Promise<[Actor, Actor]>;
  /** What the two may have been told, whatever the order. */
  allowed: string[][];
  wordOf?: (answer: Answer) => string;
}

const booking = ({ orm, guest }: Evening, performanceId: string): Actor => ({
  orm,
  steps: BOOKING,
  run: () => guest.reservations.create(bookingInput(performanceId)),
});
const change = ({ orm }: Evening, run: () => Promise<unknown>): Actor => ({
  orm,
  steps: CHANGE,
  run,
});

/** Staff move a party to another evening. */
async function moving(process: Evening, id: string, performanceId: string): Promise<Actor> {
  const staff = process.as(staffOf(await givenUser(process.orm, 'boxOffice')));
  const move = { id, performanceId, overLimitReason: null };
  return change(process, () => staff.admin.reservations.move(move));
}

const PAIRS: Pair[] = [
  {
    name: 'two bookings of the last two seats',
    async given(house, one, other) {
      const { id } = await givenPerformance(house.orm, house.clock.now(), { capacity: 2 });
      return [booking(one, id), booking(other, id)];
    },
    allowed: [
      ['ok', 'SOLD_OUT'],
      ['SOLD_OUT', 'ok'],
    ],
  },
  {
    name: 'a booking and a cancellation',
    async given(house, one, other) {
      const { id } = await givenPerformance(house.orm, house.clock.now(), { capacity: 4 });
      const { manage } = await house.confirmed(id);
      return [
        booking(one, id),
        change(other, () => other.guest.reservations.cancel({ token: manage })),
      ];
    },
    allowed: [['ok', 'ok']],
  },
  {
    name: 'a confirmation at the last second and the sweep one second after it',
    async given(house, one, other) {
      const { id } = await givenPerformance(house.orm, house.clock.now(), { capacity: 2 });
      const { code, expiresAt } = await house.guest.reservations.create(bookingInput(id));
      const { confirm } = await house.tokensOf(code);
      one.clock.set(new Date(Date.parse(expiresAt) - 1000));
      const late = new Date(Date.parse(expiresAt) + 1000);
      return [
        change(one, () => one.guest.reservations.confirm({ token: confirm })),
        change(other, () => sweepOverdueHolds(other.orm.em.fork(), late)),
      ];
    },
    allowed: [['ok', 'ok']],
  },
  {
    name: 'a move to the last two seats and a booking of them',
    async given(house, one, other) {
      const from = await givenPerformance(house.orm, house.clock.now());
      const to = await givenPerformance(house.orm, house.clock.now(), { capacity: 2 });
      const { id } = await house.confirmed(from.id);
      return [await moving(one, id, to.id), booking(other, to.id)];
    },
    allowed: [
      ['ok', 'SOLD_OUT'],
      ['SOLD_OUT', 'ok'],
    ],
  },
  {
    name: 'two moves that cross',
    async given(house, one, other) {
      const here = await givenPerformance(house.orm, house.clock.now(), { capacity: 4 });
      const there = await givenPerformance(house.orm, house.clock.now(), { capacity: 4 });
      const [left, right] = [await house.confirmed(here.id), await house.confirmed(there.id)];
      return [await moving(one, left.id, there.id), await moving(other, right.id, here.id)];
    },
    allowed: [['ok', 'ok']],
  },
  {
    name: 'two people of the box office who cancel the same booking',
    async given(house, one, other) {
      const { id: performanceId } = await givenPerformance(house.orm, house.clock.now());
      const { id } = await house.confirmed(performanceId);
      const [left, right] = await Promise.all(
        [one, other].map(async (each) => each.as(staffOf(await givenUser(each.orm, 'boxOffice')))),
      );
      return [
        change(one, async () => left?.admin.reservations.cancel({ id })),
        change(other, async () => right?.admin.reservations.cancel({ id })),
      ];
    },
    allowed: [
      ['ok', 'ALREADY_CANCELLED'],
      ['ALREADY_CANCELLED', 'ok'],
    ],
  },
  {
    name: 'two phones on one ticket',
    async given(house, one, other) {
      const { id } = await givenPerformance(house.orm, house.clock.now(), { startsInHours: 0.5 });
      const { ticket } = await house.confirmed(id);
      const [left, right] = [await one.doorPerson(), await other.doorPerson()];
      const scan = () => ({ performanceId: id, token: ticket, nonce: randomUUID() });
      return [
        { orm: one.orm, steps: SCAN, run: () => left.door.scan(scan()) },
        { orm: other.orm, steps: SCAN, run: () => right.door.scan(scan()) },
      ];
    },
    allowed: [
      ['admitted', 'alreadyAdmitted'],
      ['alreadyAdmitted', 'admitted'],
    ],
    wordOf: ({ value, reason }) => (value as { result?: string } | null)?.result ?? reason,
  },
];

/** Plays every order until one breaks a rule; answers what broke, with the order that did it. */
async function firstBreak(
  { given, allowed, wordOf = ({ reason }) => reason }: Pair,
  isDisarmed = false,
) {
  const disarmed = {
    isWithoutLocks: true,
    isOverwriting: true,
    disarm: [...NO_CAPACITY_CHECK, ...NO_ADMISSION_GUARD],
  };
  const rehearsal = await startProcesses(inject('clusterUrl'), isDisarmed ? disarmed : {});
  onTestFinished(rehearsal.close);
  if (isDisarmed) vi.spyOn(console, 'error').mockImplementation(() => {});
  const [house, one, other] = [0, 1, 2].map((index) => turnOf(rehearsal.processes, index)) as [
    Evening,
    Evening,
    Evening,
  ];
  for (const order of interleavings()) {
    const { a, b } = await play(order, await given(house, one, other), house.orm);
    const told = [a, b].map((answer) => (answer ? wordOf(answer) : 'nothing'));
    const isAllowed = allowed.some((words) => words.join() === told.join());
    const findings = isDisarmed ? await house.findings() : [];
    if (!isAllowed || findings.length > 0)
      return { order, told, findings: findings.map(({ name }) => name) };
  }
  const findings = await house.findings();
  return findings.length > 0 ? { order: 'any', told: [], findings } : null;
}

test('two transactions of four steps can take turns in seventy ways', () => {
  expect(new Set(interleavings()).size).toBe(70);
});

describe.each(PAIRS)('$name', (pair) => {
  test('keep every rule in all seventy orders', { timeout: 120_000 }, async () => {
    expect(await firstBreak(pair)).toBeNull();
  });

  test('break one in some order once locks and guards are gone', { timeout: 120_000 }, async () => {
    expect(await firstBreak(pair, true)).not.toBeNull();
  });
});
