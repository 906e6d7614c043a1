import { randomUUID } from 'node:crypto';
import { OutboxEmail, Performance, Reservation } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, expect, inject, test } from 'vitest';
import { deliverNextEmail } from '../outbox/deliver.ts';
import { bookingInput, createEvening, givenPerformance } from '../testing/index.ts';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const evening = createEvening(database);
const { orm, clock, guest, services } = evening;
const address = () => `${randomUUID()}@example.org`;

/** Sends all that is due; answers to whom, and what links they got. */
async function drain(meanwhile = async () => {}) {
  const sent: { to: string; kind: string; confirm: string }[] = [];
  const send: Parameters<typeof deliverNextEmail>[0]['send'] = async (facts) => {
    await meanwhile();
    const [booking] = 'bookings' in facts ? facts.bookings : [];
    const confirm = booking?.links.confirm ?? '';
    sent.push({ to: facts.recipient.address, kind: facts.kind, confirm });
  };
  while (await deliverNextEmail({ ...services, send }));
  return sent;
}

/** One who booked, and a stranger who asks with the same address. */
async function givenStranger(partySize = 1) {
  const { id } = await givenPerformance(orm, clock.now());
  const victim = bookingInput(id, { partySize: 7, email: address() });
  await guest.reservations.create(victim);
  const stranger = bookingInput(id, { partySize, email: victim.email });
  await guest.reservations.create(stranger);
  return { performanceId: id, victim, stranger, key: { idempotencyKey: stranger.idempotencyKey } };
}

test('a stranger sees of a second booking exactly what a first one shows', async () => {
  const { performanceId, key } = await givenStranger(3);
  const first = bookingInput(performanceId, { partySize: 3 });
  await guest.reservations.create(first);
  const shown = await guest.reservations.progress(key);
  const expected = await guest.reservations.progress({ idempotencyKey: first.idempotencyKey });
  expect({ ...shown, code: '' }).toEqual({ ...expected, code: '' });
});

test('correcting an address to one that has booked looks and mails alike, and back again', async () => {
  const { performanceId, victim } = await givenStranger();
  const mine = bookingInput(performanceId, { email: address() });
  await guest.reservations.create(mine);
  await drain();
  const key = { idempotencyKey: mine.idempotencyKey };
  const corrected = await guest.reservations.correctEmail({ ...key, email: victim.email });
  expect(corrected).toMatchObject({ status: 'pending', partySize: 2 });
  clock.advance({ seconds: 61 });
  await guest.reservations.resendConfirmation(key);
  expect((await drain()).map(({ to }) => to)).toEqual([victim.email, victim.email]);

  const third = address();
  await guest.reservations.correctEmail({ ...key, email: third });
  expect(await drain()).toMatchObject([{ to: third, kind: 'confirmReservation' }]);
  expect(await evening.findings()).toEqual([]);
});

test('who mistyped an address that has booked gets a booking at the right one', async () => {
  const { performanceId, stranger, key } = await givenStranger(4);
  await drain();
  const right = address();
  const before = await orm.em.fork().findOneOrFail(Performance, performanceId);
  const { code } = await guest.reservations.correctEmail({ ...key, email: right });
  const booked = await orm.em.fork().findOneOrFail(Reservation, { code });
  expect(booked).toMatchObject({ email: right, partySize: 4, status: 'pending' });
  const after = await orm.em.fork().findOneOrFail(Performance, performanceId);
  expect(after.takenSeats).toBe(before.takenSeats + 4);
  expect(await drain()).toMatchObject([{ to: right, kind: 'confirmReservation' }]);
  expect(await guest.reservations.create(stranger)).toMatchObject({ code });
  expect(await evening.findings()).toEqual([]);
});

test('no mail takes the links of a corrected booking to the address that was wrong', async () => {
  const { id } = await givenPerformance(orm, clock.now());
  const input = bookingInput(id, { email: address() });
  const { code } = await guest.reservations.create(input);
  const right = address();
  let isCorrected = false;
  const sent = await drain(async () => {
    if (isCorrected) return;
    isCorrected = true;
    await guest.reservations.correctEmail({ idempotencyKey: input.idempotencyKey, email: right });
    throw new Error('450 try again later');
  });
  clock.advance({ minutes: 2 });
  sent.push(...(await drain()));
  const { confirm } = await evening.tokensOf(code);
  expect(sent.filter((mail) => mail.confirm.endsWith(confirm)).map(({ to }) => to)).toEqual([
    right,
  ]);
  expect(sent.some(({ to }) => to === input.email)).toBe(false);
});

test('five impatient clicks send one mail, of a second booking as of a first', async () => {
  const { performanceId, key } = await givenStranger();
  const first = bookingInput(performanceId);
  await guest.reservations.create(first);
  clock.advance({ seconds: 61 });
  for (const each of [key, { idempotencyKey: first.idempotencyKey }]) {
    const clicks = Array.from({ length: 5 }, () => guest.reservations.resendConfirmation(each));
    const results = await Promise.allSettled(clicks);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  }
});

test('neither a key nor a link is stored as it is', async () => {
  const { performanceId, stranger } = await givenStranger();
  const own = bookingInput(performanceId);
  await guest.reservations.create(own);
  const em = orm.em.fork();
  const rows = [
    await em.execute('select * from reservation'),
    await em.execute('select * from duplicate_request'),
    await em.execute('select * from outbox_email'),
    await em.execute('select * from audit_entry'),
  ];
  const text = JSON.stringify(rows).replaceAll(
    /"(?:email|search_text)":"[^"]*"|"recipient":"[^"]*"/g,
    '',
  );
  expect(text).not.toContain(own.idempotencyKey);
  expect(text).not.toContain(stranger.idempotencyKey);
  expect(await em.count(OutboxEmail, {})).toBeGreaterThan(0);
});
