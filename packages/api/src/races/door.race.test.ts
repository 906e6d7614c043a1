import { randomUUID } from 'node:crypto';
import type { ScanResult } from '../door/scan.ts';
import { expect, inject, onTestFinished, test } from 'vitest';
import { bookingInput, givenPerformance } from '../testing/index.ts';
import {
  type Evening,
  NO_ADMISSION_GUARD,
  type RehearsalOptions,
  startProcesses,
  tally,
  turnOf,
} from './processes.ts';

interface Crowd extends RehearsalOptions {
  scanners: number;
  tickets: number;
}

/** Everybody scans the same tickets in the same order, all scanners at once, over three processes. */
async function scanEverything({ scanners, tickets, ...options }: Crowd) {
  const rehearsal = await startProcesses(inject('clusterUrl'), options);
  onTestFinished(rehearsal.close);
  const { processes } = rehearsal;
  const house = turnOf(processes, 0);
  const performance = await givenPerformance(house.orm, house.clock.now(), {
    startsInHours: 0.5,
    capacity: 400,
  });
  const parties = await Promise.all(
    Array.from({ length: tickets }, () => house.confirmed(performance.id)),
  );
  const people = await Promise.all(
    Array.from({ length: scanners }, (_, index) =>
      turnOf(processes, index).doorPerson(`Person ${index}`),
    ),
  );
  const rounds = people.map(async (person, index) => {
    const device = `phone-${index}`;
    const told = [];
    for (const { code, ticket } of parties) {
      const scan = { performanceId: performance.id, token: ticket, nonce: randomUUID(), device };
      told.push({ code, device, answer: await untilServed(() => person.door.scan(scan)) });
    }
    return told;
  });
  const answers = (await Promise.all(rounds)).flat();
  return {
    house,
    answers,
    byParty: Map.groupBy(answers, ({ code }) => code),
    seats: await seatsIn(house, performance.id),
  };
}

/** A phone that is told `BUSY` asks again, with the same nonce. */
async function untilServed<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const { cause } = error as { cause?: { reason?: string } };
      if (cause?.reason !== 'BUSY') throw error;
    }
  }
}

async function seatsIn({ orm }: Evening, performanceId: string) {
  const [row] = await orm.em
    .fork()
    .execute<{ seats: number }[]>(
      'select coalesce(sum(seats), 0)::int as seats from admission where performance_id = ? and undone_at is null',
      [performanceId],
    );
  return row?.seats ?? 0;
}

const resultsOf = (answers: { answer: ScanResult }[]) =>
  tally(answers.map(({ answer }) => answer.result));

test(
  '50 scanners on 40 tickets at once let each party in once and tell everyone else who was first',
  { timeout: 120_000 },
  async () => {
    const { house, byParty, seats } = await scanEverything({ scanners: 50, tickets: 40 });
    expect(byParty.size).toBe(40);
    expect(seats).toBe(80);
    for (const answers of byParty.values()) {
      expect(resultsOf(answers)).toEqual({ admitted: 1, alreadyAdmitted: 49 });
      const winner = answers.find(({ answer }) => answer.result === 'admitted');
      const told = answers.flatMap(({ answer }) =>
        answer.result === 'alreadyAdmitted' ? [answer.first] : [],
      );
      expect(new Set(told.map(({ device }) => device))).toEqual(new Set([winner?.device]));
      expect(new Set(told.map(({ at }) => at))).toEqual(new Set([house.clock.now().toISOString()]));
    }
    expect(await house.findings()).toEqual([]);
  },
);

test('without the lock and the guard of the database the same door admits parties twice', async () => {
  const crowd = { scanners: 9, tickets: 4, isWithoutLocks: true, disarm: NO_ADMISSION_GUARD };
  const { house, answers, seats } = await scanEverything(crowd);
  expect(resultsOf(answers)['admitted']).toBeGreaterThan(4);
  expect(seats).toBeGreaterThan(8);
  expect(await house.findings()).not.toEqual([]);
});

test('without the lock alone the database itself still lets nobody in twice', async () => {
  const rehearsal = await startProcesses(inject('clusterUrl'), { isWithoutLocks: true });
  onTestFinished(rehearsal.close);
  const house = turnOf(rehearsal.processes, 0);
  const { id } = await givenPerformance(house.orm, house.clock.now(), { startsInHours: 0.5 });
  const { ticket } = await house.confirmed(id);
  const phones = await Promise.all(rehearsal.processes.map((process) => process.doorPerson()));
  const scan = () => ({ performanceId: id, token: ticket, nonce: randomUUID() });
  await Promise.allSettled(phones.map((phone) => phone.door.scan(scan())));
  expect(await seatsIn(house, id)).toBe(2);
  expect(await house.findings()).toEqual([]);
});

test('one nonce sent fifty-one times over three processes is one admission and one answer', async () => {
  const rehearsal = await startProcesses(inject('clusterUrl'));
  onTestFinished(rehearsal.close);
  const house = turnOf(rehearsal.processes, 0);
  const { id } = await givenPerformance(house.orm, house.clock.now(), { startsInHours: 0.5 });
  const { ticket } = await house.confirmed(id, bookingInput(id, { partySize: 3 }));
  const phones = await Promise.all(rehearsal.processes.map((process) => process.doorPerson()));
  const scan = { performanceId: id, token: ticket, nonce: randomUUID(), device: 'phone' };
  const rounds = Array.from({ length: 17 }, () => phones.map((phone) => phone.door.scan(scan)));
  const answers = await Promise.all(rounds.flat());
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ result: 'admitted', admittedNow: 3, toCome: 0 });
  expect(await seatsIn(house, id)).toBe(3);
});
