import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, expect, inject, test } from 'vitest';
import { createBoxOffice, givenPerformance } from '../testing/index.ts';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const house = await createBoxOffice(database);
const { orm, clock, staff } = house;
const { admissions } = staff.admin;
const LIST = { search: '', page: 1, pageSize: 25, sort: 'at', direction: 'asc' } as const;

/** Two doors: at one a party of two comes in, one of them by mistake; at the other it is refused, and somebody has no ticket. */
async function givenEvening() {
  const { id: performanceId } = await givenPerformance(orm, clock.now(), { startsInHours: 0.5 });
  const { ticket, id } = await house.confirmed(performanceId, { name: 'Zeno Cosini' });
  await house.confirmed(performanceId, { name: 'Anna Karenina', accessNeeds: 'Sedia a rotelle' });
  const other = await house.doorPerson('Dora Neri');
  const scan = { performanceId, token: ticket };
  const scanned = await staff.door.scan({
    ...scan,
    nonce: crypto.randomUUID(),
    device: 'Ingresso A',
  });
  const { admissionId } = scanned as { admissionId: string };
  clock.advance({ minutes: 1 });
  await other.door.scan({ ...scan, nonce: crypto.randomUUID(), device: 'Ingresso B' });
  await other.door.scan({
    ...scan,
    token: 'foreign',
    nonce: crypto.randomUUID(),
    device: 'Ingresso B',
  });
  await staff.door.undo({ admissionId, reason: 'Wrong party' });
  return { performanceId, reservationId: id };
}

test('everything that happened at a door is listed with who, where and how it ended', async () => {
  const { performanceId } = await givenEvening();
  const { rows, total } = await admissions.list({ ...LIST, performanceId });
  expect(total).toBe(3);
  expect(rows[0]).toMatchObject({
    result: 'undone',
    seats: 2,
    device: 'Ingresso A',
    by: 'Bruno Galli',
    undone: { by: 'Bruno Galli', reason: 'Wrong party' },
    party: { name: 'Zeno Cosini' },
  });
  expect(rows.map(({ result }) => result).toSorted()).toEqual([
    'alreadyAdmitted',
    'undone',
    'unknown',
  ]);
  const resultsOf = async (asked: object) =>
    (await admissions.list({ ...LIST, performanceId, ...asked })).rows.length;
  expect(await resultsOf({ result: 'refused' })).toBe(2);
  expect(await resultsOf({ device: 'Ingresso A' })).toBe(1);
  expect(await resultsOf({ by: house.user.id })).toBe(1);
  expect(await resultsOf({ from: clock.now().toISOString() })).toBe(2);
  expect(await resultsOf({ search: 'cosini' })).toBe(2);
  const { csv } = await admissions.export({ ...LIST, performanceId });
  expect(csv.trim().split('\r\n')).toHaveLength(4);
});

test('an evening is counted by door and person', async () => {
  const { performanceId } = await givenEvening();
  expect(await admissions.summary({ performanceId })).toMatchObject({
    counters: { expected: 4, admitted: 0, refused: 2 },
    desks: [
      { device: 'Ingresso A', by: 'Bruno Galli', admissions: 0, undone: 1, refused: 0 },
      { device: 'Ingresso B', by: 'Dora Neri', admissions: 0, undone: 0, refused: 2 },
    ],
  });
});

test('the list for the door has the confirmed parties by name, with their access notes', async () => {
  const { performanceId, reservationId } = await givenEvening();
  const list = await admissions.doorList({ performanceId });
  expect(list.parties.map(({ name, accessNeeds }) => [name, accessNeeds])).toEqual([
    ['Anna Karenina', 'Sedia a rotelle'],
    ['Zeno Cosini', null],
  ]);
  expect(list.seats).toBe(4);
  await staff.admin.reservations.cancel({ id: reservationId });
  expect((await admissions.doorList({ performanceId })).parties).toHaveLength(1);
});
