import { OutboxEmail, Performance, RefusedScan, ref, User } from '@azionelab/db';
import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, beforeEach, expect, inject, test } from 'vitest';
import {
  bookingInput,
  createEvening,
  givenPerformance,
  givenUser,
  staffOf,
} from '../testing/index.ts';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const evening = createEvening(database);
const { orm, clock, guest } = evening;
const adminUser = await givenUser(orm, 'admin', 'Amelia Ferri');
const admin = evening.as(staffOf(adminUser)).admin.dashboard;
const boxOffice = evening.as(staffOf(await givenUser(orm, 'boxOffice'))).admin.dashboard;

beforeEach(async () => {
  await orm.em.fork().nativeUpdate(Performance, {}, { cancelledAt: clock.now() });
  await orm.em.fork().nativeDelete(OutboxEmail, {});
  await orm.em.fork().nativeDelete(RefusedScan, {});
});

test('the next evenings stand in their order, each with where its seats are', async () => {
  const later = await givenPerformance(orm, clock.now(), { startsInHours: 48 });
  const given = { startsInHours: 1, capacity: 40, extraSeats: 4, houseHolds: 6 };
  const tonight = await givenPerformance(orm, clock.now(), given);
  await evening.confirmed(tonight.id, { partySize: 3 });
  const { code } = await guest.reservations.create(bookingInput(tonight.id, { partySize: 5 }));
  const { evenings } = await boxOffice.overview({ locale: 'en' });
  expect(evenings.map(({ id }) => id)).toEqual([tonight.id, later.id]);
  expect(evenings[0]).toMatchObject({
    show: { title: 'Antigone' },
    ledger: {
      confirmed: 3,
      pending: 5,
      houseHolds: 6,
      extraSeats: 4,
      sellable: 38,
      free: 30,
      over: 0,
    },
  });
  expect(evenings[0]?.ledger.nextExpiryAt).not.toBeNull();
  const { confirm } = await evening.tokensOf(code);
  await guest.reservations.confirm({ token: confirm });
  const after = await boxOffice.overview();
  expect(after.evenings[0]?.ledger).toMatchObject({ confirmed: 8, pending: 0, nextExpiryAt: null });
});

test('nothing is alarming while everything is well', async () => {
  await givenPerformance(orm, clock.now());
  const { alerts } = await boxOffice.overview();
  expect(alerts).toMatchObject({
    mail: { isDown: false, failed: 0 },
    overCapacity: [],
    refusedScans: null,
  });
});

test('an evening with more people than seats is named, with by how many', async () => {
  const { id } = await givenPerformance(orm, clock.now(), { capacity: 10 });
  await evening.confirmed(id, { partySize: 8 });
  await orm.em.fork().nativeUpdate(Performance, { id }, { roomCapacity: 5, acceptedExcess: 3 });
  const { alerts } = await boxOffice.overview();
  expect(alerts.overCapacity).toMatchObject([{ id, title: 'Antigone', over: 3 }]);
});

test('refused scans are told when they grow, not when there were always some', async () => {
  const { id } = await givenPerformance(orm, clock.now(), { startsInHours: 0.5 });
  await givenRefused(id, 6, 40);
  await givenRefused(id, 6, 10);
  expect((await boxOffice.overview()).alerts.refusedScans).toBeNull();
  await givenRefused(id, 1, 5);
  expect((await boxOffice.overview()).alerts.refusedScans).toEqual({ recent: 7, before: 6 });
});

test('bookings are counted on the day they were made by the clock of the company, with what became of them', async () => {
  clock.set(new Date('2026-12-01T22:30:00Z'));
  const { id } = await givenPerformance(orm, clock.now());
  await evening.confirmed(id, { partySize: 3 });
  clock.set(new Date('2026-12-01T23:30:00Z'));
  const { code } = await guest.reservations.create(bookingInput(id));
  await guest.reservations.create(bookingInput(id));
  const { manage } = await evening.tokensOf(code);
  await guest.reservations.cancel({ token: manage });
  const lastDays = async () => (await boxOffice.charts()).bookings.slice(-2);
  expect(await lastDays()).toEqual([
    { day: '2026-12-01', confirmed: 1, pending: 0, ended: 0, seats: 3 },
    { day: '2026-12-02', confirmed: 0, pending: 1, ended: 1, seats: 4 },
  ]);
  clock.advance({ minutes: 31 });
  expect((await lastDays())[1]).toMatchObject({ pending: 0, ended: 2 });
  expect((await boxOffice.charts()).bookings).toHaveLength(30);
});

test('how full the houses are is told of those around today, in their order', async () => {
  const past = await givenPerformance(orm, clock.now(), { startsInHours: -24, capacity: 20 });
  const next = await givenPerformance(orm, clock.now(), { startsInHours: 24, capacity: 10 });
  await evening.confirmed(next.id, { partySize: 4 });
  const { houses } = await boxOffice.charts({ locale: 'it' });
  expect(houses.map(({ id }) => id)).toEqual([past.id, next.id]);
  expect(houses[1]?.ledger).toMatchObject({ confirmed: 4, sellable: 10 });
});

test('the box office reads what happened to bookings, not what happened to accounts', async () => {
  const em = orm.em.fork();
  const action = { actor: 'staff', userId: adminUser.id, at: clock.now().toISOString() };
  await em.execute(
    `insert into audit_entry (at, actor, user_id, action, entity_id, details) values (?, ?, ?, 'user.roleChanged', ?, '{}')`,
    [action.at, action.actor, action.userId, adminUser.id],
  );
  const { id } = await givenPerformance(orm, clock.now());
  const { code } = await evening.confirmed(id);
  const [latest] = await boxOffice.recent();
  expect(latest).toMatchObject({
    action: 'reservation.confirmed',
    actor: 'visitor',
    about: { reservation: { code }, show: { title: { it: 'Antigone' } } },
  });
  const actions = async (of: typeof admin) => (await of.recent()).map((entry) => entry.action);
  expect(await actions(boxOffice)).not.toContain('user.roleChanged');
  expect(await actions(admin)).toContain('user.roleChanged');
});

test('what the doctor finds is for the admin', async () => {
  const { id } = await givenPerformance(orm, clock.now());
  await evening.confirmed(id);
  await orm.em.fork().execute('update performance set pending_seats = 1 where id = ?', [id]);
  expect(await admin.findings()).toContainEqual({
    key: 'counters',
    name: 'the counters of a performance are the sums of its reservations',
    rows: [id],
  });
  await expect(boxOffice.findings()).rejects.toMatchObject({ message: 'NOT_ALLOWED' });
});

async function givenRefused(performanceId: string, count: number, minutesAgo: number) {
  const em = orm.em.fork();
  for (let made = 0; made < count; made += 1) {
    em.create(RefusedScan, {
      performance: ref(Performance, performanceId),
      reservation: null,
      result: 'unknown',
      nonce: randomUUID(),
      device: 'Porta 1',
      by: ref(User, adminUser.id),
      at: new Date(clock.now().getTime() - minutesAgo * 60_000),
    });
  }
  await em.flush();
}
