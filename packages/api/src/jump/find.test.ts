import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createEvening, givenPerformance, givenUser, staffOf } from '../testing/index.ts';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const evening = createEvening(database);
const { orm, clock, as } = evening;

let code = '';
beforeAll(async () => {
  const tomorrow = await givenPerformance(orm, clock.now(), { startsInHours: 24 });
  await givenPerformance(orm, clock.now(), { startsInHours: -24 });
  const made = await evening.confirmed(tomorrow.id, { name: 'Bice 100% Rossi', phone: '0532 1' });
  ({ code } = made);
});

async function asRole(role: 'admin' | 'boxOffice') {
  return as(staffOf(await givenUser(orm, role)));
}

test.each(['bice', '100%', '0532 1'])('finds a party by %j', async (query) => {
  const { reservations } = await (await asRole('boxOffice')).admin.jump.find({ query });
  expect(reservations.map((each) => each.code)).toEqual([code]);
});

test('finds a party by its code, however it is typed', async () => {
  const query = `${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase();
  const { reservations } = await (await asRole('boxOffice')).admin.jump.find({ query });
  expect(reservations).toHaveLength(1);
});

test('finds the evenings of a show, those to come first', async () => {
  const { performances } = await (await asRole('boxOffice')).admin.jump.find({ query: 'antig' });
  expect(performances.map(({ startsAt }) => new Date(startsAt) > clock.now())).toEqual([
    true,
    false,
  ]);
});

test('leads to the pages of shows only who may edit them', async () => {
  expect((await (await asRole('boxOffice')).admin.jump.find({ query: 'antig' })).shows).toEqual([]);
  expect((await (await asRole('admin')).admin.jump.find({ query: 'antig' })).shows).toHaveLength(2);
});

test('a sign that means "anything" to the database means itself', async () => {
  const { reservations } = await (await asRole('boxOffice')).admin.jump.find({ query: '%%' });
  expect(reservations).toEqual([]);
});
