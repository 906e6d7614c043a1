import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, expect, inject, test } from 'vitest';
import { wordOf } from '../races/processes.ts';
import { bookingInput, createBoxOffice, givenPerformance } from '../testing/index.ts';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const house = await createBoxOffice(database);
const { orm, clock, guest, staff, mailsOf } = house;
const { reservations } = staff.admin;
const move = (id: string, performanceId: string, overLimitReason: string | null = null) =>
  reservations.move({ id, performanceId, overLimitReason });

async function twoEvenings(capacity = 50) {
  const from = await givenPerformance(orm, clock.now());
  const to = await givenPerformance(orm, clock.now(), { capacity, maxPartySize: 4 });
  return { from: from.id, to: to.id };
}

test('a confirmed party moves with its seats, gets one mail with a new ticket, and the old one is worth nothing', async () => {
  const { from, to } = await twoEvenings();
  const { id, ticket } = await house.confirmed(from);
  const moved = await move(id, to);
  expect(await house.reservation(id)).toMatchObject({ status: 'moved' });
  const successor = await house.reservation(moved.id);
  expect(successor).toMatchObject({ status: 'confirmed', partySize: 2, name: 'Ada Lovelace' });
  expect(await house.performance(from)).toMatchObject({ takenSeats: 0 });
  expect(await house.performance(to)).toMatchObject({ takenSeats: 2 });
  expect(await mailsOf(moved.id)).toMatchObject([{ kind: 'reservationMoved' }]);
  expect(await guest.tickets.show({ token: ticket })).toMatchObject({ state: 'cancelled' });
  const detail = await reservations.byId({ id: moved.id });
  expect(detail).toMatchObject({ movedFrom: id, movedTo: null });
  expect(detail.timeline.some((entry) => entry.kind === 'mail' && entry.mail === 'ticket')).toBe(
    true,
  );
  expect(await house.findings()).toEqual([]);
});

test('a pending party moves as pending, with a fresh hold', async () => {
  const { from, to } = await twoEvenings();
  const { code } = await guest.reservations.create(bookingInput(from));
  const { id } = await house.tokensOf(code);
  clock.advance({ minutes: 20 });
  const moved = await move(id, to);
  const { expiresAt, status } = await house.reservation(moved.id);
  expect([status, expiresAt.getTime() - clock.now().getTime()]).toEqual(['pending', 30 * 60_000]);
  expect(await house.findings()).toEqual([]);
});

test('a party keeps what it has when the other evening cannot take it', async () => {
  const { from, to } = await twoEvenings(3);
  const { id } = await house.confirmed(from, { partySize: 5 });
  expect(await wordOf(move(id, to))).toBe('REASON_REQUIRED');
  expect(await wordOf(move(id, to, 'Gruppo'))).toBe('NOT_ENOUGH_SEATS');
  expect(await wordOf(move(id, from))).toBe('NOT_POSSIBLE_NOW');
  expect(await house.reservation(id)).toMatchObject({ status: 'confirmed' });
  expect(await house.performance(from)).toMatchObject({ takenSeats: 5 });
  expect(await house.findings()).toEqual([]);
});

test('nobody moves to an evening that the same address has booked, nor out of the house', async () => {
  const { from, to } = await twoEvenings();
  const email = `${crypto.randomUUID()}@example.org`;
  const { id } = await house.confirmed(from, { email });
  await house.confirmed(to, { email });
  expect(await wordOf(move(id, to))).toBe('ALREADY_BOOKED');

  const tonight = await givenPerformance(orm, clock.now(), { startsInHours: 0.5 });
  const inside = await house.confirmed(tonight.id);
  const nonce = crypto.randomUUID();
  await staff.door.scan({ performanceId: tonight.id, token: inside.ticket, nonce });
  expect(await wordOf(move(inside.id, to))).toBe('ALREADY_ADMITTED');
  expect(await wordOf(move(crypto.randomUUID(), to))).toBe('NOT_FOUND');
});

test('who missed the evening can still be moved to another one', async () => {
  const { from, to } = await twoEvenings();
  const { id } = await house.confirmed(from);
  const { endsAt } = await house.performance(from);
  await orm.em.fork().execute(
    `update performance set starts_at = starts_at + interval '30 days', ends_at = ends_at + interval '30 days',
       doors_open_at = doors_open_at + interval '30 days', doors_close_at = doors_close_at + interval '30 days',
       booking_closes_at = booking_closes_at + interval '30 days' where id = ?`,
    [to],
  );
  clock.set(new Date(endsAt.getTime() + 1_000));
  expect(await wordOf(move(id, to))).toBe('ok');
  expect(await house.findings()).toEqual([]);
});
