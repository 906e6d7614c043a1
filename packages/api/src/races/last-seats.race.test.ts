import * as fc from 'fast-check';
import { describe, expect, inject, onTestFinished, test, vi } from 'vitest';
import { bookingInput, givenPerformance } from '../testing/index.ts';
import {
  NO_CAPACITY_CHECK,
  type RehearsalOptions,
  startProcesses,
  tally,
  turnOf,
  wordOf,
} from './processes.ts';

const SEATS = 20;
const BOOKERS = 200;
const SEEDS = [1, 2, 3];

/** 200 parties of one to four run for the last twenty seats over three processes. */
async function raceForLastSeats(seed: number, options: RehearsalOptions = {}) {
  const rehearsal = await startProcesses(inject('clusterUrl'), options);
  onTestFinished(rehearsal.close);
  const { processes } = rehearsal;
  const house = turnOf(processes, 0);
  const { orm, clock } = house;
  const { id } = await givenPerformance(orm, clock.now(), { capacity: SEATS });
  const parties = fc.sample(fc.integer({ min: 1, max: 4 }), { seed, numRuns: BOOKERS });
  const words = await Promise.all(
    parties.map((partySize, index) =>
      wordOf(turnOf(processes, index).guest.reservations.create(bookingInput(id, { partySize }))),
    ),
  );
  const [row] = await orm.em
    .fork()
    .execute<{ sold: number }[]>(
      `select coalesce(sum(party_size), 0)::int as sold from reservation where performance_id = ? and status = 'pending'`,
      [id],
    );
  const refused = parties.filter((_, index) => words[index] !== 'ok');
  return {
    sold: row?.sold ?? 0,
    smallestRefused: Math.min(...refused),
    words: tally(words),
    findings: await house.findings(),
  };
}

type Race = Awaited<ReturnType<typeof raceForLastSeats>>;

/** What is unfair about how the house was sold; seats may be left only when everybody who was refused had asked for more. */
function unfairnessOf({ sold, smallestRefused, words, findings }: Race) {
  const expected = new Set(['ok', 'SOLD_OUT', 'NOT_ENOUGH_SEATS']);
  const strange = Object.keys(words).filter((word) => !expected.has(word));
  return { strange, isOversold: sold > SEATS, isShort: SEATS - sold >= smallestRefused, findings };
}

const FAIR = { strange: [], isOversold: false, isShort: false, findings: [] };

describe('200 parties that run for the last 20 seats over three processes', () => {
  test.each(SEEDS)(
    'never oversell, and leave only what nobody asked for (seed %i)',
    async (seed) => {
      expect(unfairnessOf(await raceForLastSeats(seed))).toEqual(FAIR);
    },
  );

  test('never oversell when the database gives every transaction REPEATABLE READ', async () => {
    expect(unfairnessOf(await raceForLastSeats(4, { isolation: 'repeatable read' }))).toEqual(FAIR);
  });

  test('oversell once the row lock, the differences and the check are taken away', async () => {
    const naive = { isWithoutLocks: true, isOverwriting: true, disarm: NO_CAPACITY_CHECK };
    expect((await raceForLastSeats(1, naive)).sold).toBeGreaterThan(SEATS);
  });

  test('oversell once the row lock and the check are taken away', async () => {
    const { sold, findings } = await raceForLastSeats(1, {
      isWithoutLocks: true,
      disarm: NO_CAPACITY_CHECK,
    });
    expect(sold).toBeGreaterThan(SEATS);
    expect(findings.map(({ name }) => name)).toContain(
      'no performance has taken more seats than it may sell',
    );
  });

  test('are not oversold by the database itself when only the lock is taken away', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { sold, findings } = await raceForLastSeats(1, { isWithoutLocks: true });
    expect([sold <= SEATS, findings]).toEqual([true, []]);
  });
});
