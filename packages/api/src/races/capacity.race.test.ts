import { Performance } from '@azionelab/db';
import { expect, inject, onTestFinished, test, vi } from 'vitest';
import { bookingInput, givenPerformance, givenUser, staffOf } from '../testing/index.ts';
import {
  NO_CAPACITY_CHECK,
  type RehearsalOptions,
  startProcesses,
  tally,
  turnOf,
  wordOf,
} from './processes.ts';

const SEATS = 40;
const CUT_TO = 10;
const BOOKERS = 60;
/** The cut comes when so many have asked. */
const CUT_AFTER = 8;

/** Sixty pairs book over three processes while an admin takes three quarters of the room away, without a yes to any excess. */
async function raceWithCut(options: RehearsalOptions = {}) {
  const rehearsal = await startProcesses(inject('clusterUrl'), options);
  onTestFinished(rehearsal.close);
  const { processes } = rehearsal;
  const house = turnOf(processes, 0);
  const { orm, clock } = house;
  const { id } = await givenPerformance(orm, clock.now(), { capacity: SEATS });
  const admin = house.as(staffOf(await givenUser(orm, 'admin')));
  const cut = () =>
    admin.admin.performances.changeCapacity({
      id,
      revision: 1,
      roomCapacity: CUT_TO,
      extraSeats: 0,
      houseHolds: [],
    });
  const words = await Promise.all(
    Array.from({ length: BOOKERS + 1 }, (_, index) =>
      index === CUT_AFTER
        ? wordOf(cut())
        : wordOf(turnOf(processes, index).guest.reservations.create(bookingInput(id))),
    ),
  );
  const performance = await orm.em.fork().findOneOrFail(Performance, id);
  const [row] = await orm.em
    .fork()
    .execute<{ sold: number }[]>(
      'select coalesce(sum(party_size), 0)::int as sold from reservation where performance_id = ?',
      [id],
    );
  return {
    cut: words[CUT_AFTER],
    words: tally(words),
    sold: row?.sold ?? 0,
    capacity: performance.roomCapacity,
    findings: await house.findings(),
  };
}

test('an admin who cuts the room while visitors book either comes first or is refused, and nothing is oversold', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { cut, sold, capacity, findings } = await raceWithCut();
    expect(['ok', 'CONFIRMATION_REQUIRED']).toContain(cut);
    expect([capacity, sold]).toEqual(cut === 'ok' ? [CUT_TO, CUT_TO] : [SEATS, SEATS]);
    expect(findings).toEqual([]);
  }
});

test('without the lock and the check the same race leaves an evening oversold', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const oversold: boolean[] = [];
  for (let round = 0; round < 6 && !oversold.includes(true); round += 1) {
    const { sold, capacity } = await raceWithCut({
      isWithoutLocks: true,
      disarm: NO_CAPACITY_CHECK,
    });
    oversold.push(sold > capacity);
  }
  expect(oversold).toContain(true);
});
