import { randomUUID } from 'node:crypto';
import { OutboxEmail, Performance, Reservation, Show } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { bookingInput, createEvening, givenPerformance } from '../testing/index.ts';
import { createBookingDesk } from './booking-desk.ts';
import { storedKey } from './request.ts';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const evening = createEvening(database);
const { orm, clock, guest, tokensOf, services } = evening;
const performanceOf = (given = {}) => givenPerformance(orm, clock.now(), given);
const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    (error: { cause?: { reason?: string } }) => error.cause?.reason ?? 'unexpected',
  );

describe('booking', () => {
  test('holds the seats for half an hour and promises one mail', async () => {
    const { id } = await performanceOf();
    const input = bookingInput(id, { partySize: 3 });
    const { code, status, expiresAt } = await guest.reservations.create(input);

    expect(code).toMatch(/^[ACDEFHJKMNPQRTUVWXY34679]{8}$/);
    expect(status).toBe('pending');
    expect(new Date(expiresAt).getTime() - clock.now().getTime()).toBe(30 * 60_000);
    const performance = await orm.em.fork().findOneOrFail(Performance, id);
    expect([performance.takenSeats, performance.pendingSeats]).toEqual([3, 3]);
    const mails = await orm.em.fork().find(OutboxEmail, { reservation: { code } });
    expect(mails.map(({ kind, recipient, state }) => [kind, recipient, state])).toEqual([
      ['confirmReservation', input.email, 'queued'],
    ]);
  });

  test('asked fifty times at once with one key is one reservation, one mail and one answer', async () => {
    const { id } = await performanceOf();
    const input = bookingInput(id);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => guest.reservations.create(input)),
    );

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await orm.em.fork().count(Reservation, { performance: id })).toBe(1);
    expect(
      await orm.em.fork().count(OutboxEmail, { requestKey: storedKey(input.idempotencyKey) }),
    ).toBe(1);
    expect(await reasonOf(guest.reservations.create({ ...input, partySize: 5 }))).toBe(
      'IDEMPOTENCY_CONFLICT',
    );
  });

  test('with a key that is in use for another performance is refused', async () => {
    const [one, other] = [await performanceOf(), await performanceOf()];
    const input = bookingInput(one.id);
    await guest.reservations.create(input);
    expect(await reasonOf(guest.reservations.create({ ...input, performanceId: other.id }))).toBe(
      'IDEMPOTENCY_CONFLICT',
    );
  });

  test('a second time with the same address looks like the first and is told by mail', async () => {
    const { id } = await performanceOf();
    const first = bookingInput(id, { email: `${randomUUID()}@example.org` });
    const { code } = await guest.reservations.create(first);
    const second = bookingInput(id, { email: first.email.toUpperCase() });
    const answer = await guest.reservations.create(second);

    expect(Object.keys(answer)).toEqual(['code', 'status', 'expiresAt']);
    expect(answer.code).not.toBe(code);
    expect(await guest.reservations.create(second)).toEqual(answer);
    expect(await orm.em.fork().count(Reservation, { performance: id })).toBe(1);
    const mails = await orm.em.fork().find(OutboxEmail, {
      requestKey: storedKey(second.idempotencyKey),
    });
    expect(mails.map(({ kind }) => kind)).toEqual(['alreadyBooked']);
    const progress = await guest.reservations.progress({ idempotencyKey: second.idempotencyKey });
    expect(progress).toMatchObject({
      code: answer.code,
      status: 'pending',
      email: { state: 'queued' },
    });
  });

  test('is refused for the reason that holds', async () => {
    const soldOut = await performanceOf({ capacity: 2 });
    await guest.reservations.create(bookingInput(soldOut.id));
    expect(await reasonOf(guest.reservations.create(bookingInput(soldOut.id)))).toBe('SOLD_OUT');
    expect(await reasonOf(guest.reservations.create(bookingInput(soldOut.id)))).toBe('SOLD_OUT');

    const tight = await performanceOf({ capacity: 3 });
    await guest.reservations.create(bookingInput(tight.id));
    const refusal = guest.reservations.create(bookingInput(tight.id));
    await expect(refusal).rejects.toMatchObject({
      cause: { reason: 'NOT_ENOUGH_SEATS', details: { free: 1 } },
    });

    const { id } = await performanceOf({ maxPartySize: 4 });
    expect(await reasonOf(guest.reservations.create(bookingInput(id, { partySize: 5 })))).toBe(
      'PARTY_TOO_LARGE',
    );
    const later = new Date(clock.now().getTime() + 3_600_000);
    const notOpen = await performanceOf({ bookingOpensAt: later });
    expect(await reasonOf(guest.reservations.create(bookingInput(notOpen.id)))).toBe(
      'NOT_OPEN_YET',
    );
    const closed = await performanceOf({ bookingClosesAt: clock.now() });
    expect(await reasonOf(guest.reservations.create(bookingInput(closed.id)))).toBe(
      'BOOKING_CLOSED',
    );
    expect(await reasonOf(guest.reservations.create(bookingInput(randomUUID())))).toBe('NOT_FOUND');
  });

  test('of a show that is still a draft is refused, and its evenings tell nothing', async () => {
    const { id, show } = await performanceOf();
    await orm.em.fork().nativeUpdate(Show, { id: show.id }, { status: 'draft' });
    expect(await reasonOf(guest.reservations.create(bookingInput(id)))).toBe('NOT_FOUND');
    expect(await guest.performances.availability({ ids: [id] })).toEqual([]);
  });

  test('an overdue hold gives its seats back by the clock alone', async () => {
    const { id } = await performanceOf({ capacity: 2 });
    const { code } = await guest.reservations.create(bookingInput(id));
    const { heldUntil, status } = (await guest.performances.byId({ id })).availability;
    expect([status, heldUntil]).toEqual([
      'held',
      new Date(clock.now().getTime() + 30 * 60_000).toISOString(),
    ]);

    clock.advance({ minutes: 30 });
    expect((await guest.performances.byId({ id })).availability).toEqual({
      status: 'fewLeft',
      free: 2,
    });
    await guest.reservations.create(bookingInput(id));
    const lapsed = await orm.em.fork().findOneOrFail(Reservation, { code });
    expect(lapsed.status).toBe('expired');
  });
});

describe('confirming', () => {
  test('a hundred times at once is one transition and one ticket mail', async () => {
    const { id } = await performanceOf();
    const { code } = await guest.reservations.create(bookingInput(id));
    const { confirm } = await tokensOf(code);
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => guest.reservations.confirm({ token: confirm })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await orm.em.fork().count(OutboxEmail, { reservation: { code }, kind: 'ticket' })).toBe(
      1,
    );
    expect(await evening.findings()).toEqual([]);
  });

  test('after the hold succeeds while the seats are there, and says so when they are not', async () => {
    const { id } = await performanceOf({ capacity: 4 });
    const early = await guest.reservations.create(bookingInput(id, { partySize: 4 }));
    const { confirm } = await tokensOf(early.code);
    clock.advance({ minutes: 31 });
    expect(await guest.reservations.preview({ token: confirm })).toMatchObject({
      status: 'expired',
      seatsStillFree: true,
    });

    const late = await guest.reservations.create(bookingInput(id, { partySize: 3 }));
    expect(await guest.reservations.preview({ token: confirm })).toMatchObject({
      status: 'expired',
      seatsStillFree: false,
    });
    await expect(guest.reservations.confirm({ token: confirm })).rejects.toMatchObject({
      cause: { reason: 'LINK_EXPIRED', details: { free: 1 } },
    });

    await guest.reservations.cancel({ token: (await tokensOf(late.code)).manage });
    expect(await guest.reservations.confirm({ token: confirm })).toMatchObject({
      status: 'confirmed',
    });
    expect(await evening.findings()).toEqual([]);
  });

  test('by an unknown link is refused without a word more', async () => {
    expect(await reasonOf(guest.reservations.confirm({ token: 'A'.repeat(24) }))).toBe(
      'UNKNOWN_LINK',
    );
  });
});

describe('changing', () => {
  test('a party grows only into free seats and shrinks at once', async () => {
    const { id } = await performanceOf({ capacity: 6 });
    const { code, manage } = await (async () => {
      const made = await guest.reservations.create(bookingInput(id, { partySize: 2 }));
      const tokens = await tokensOf(made.code);
      await guest.reservations.confirm({ token: tokens.confirm });
      return { code: made.code, manage: tokens.manage };
    })();
    await guest.reservations.create(bookingInput(id, { partySize: 2 }));

    expect(await guest.reservations.show({ token: manage })).toMatchObject({
      largestPartySize: 4,
      canCancel: true,
    });
    expect(
      await reasonOf(guest.reservations.changePartySize({ token: manage, partySize: 5 })),
    ).toBe('NOT_ENOUGH_SEATS');
    await guest.reservations.changePartySize({ token: manage, partySize: 4 });
    await guest.reservations.changePartySize({ token: manage, partySize: 1 });
    const performance = await orm.em.fork().findOneOrFail(Performance, id);
    expect([performance.takenSeats, performance.pendingSeats]).toEqual([3, 2]);

    await guest.reservations.cancel({ token: manage });
    expect(await guest.reservations.cancel({ token: manage })).toEqual({
      code,
      status: 'cancelled',
    });
    expect(await evening.findings()).toEqual([]);
  });

  test('a corrected address gets new links and the old ones stop working', async () => {
    const { id } = await performanceOf();
    const input = bookingInput(id);
    const { code } = await guest.reservations.create(input);
    const before = await tokensOf(code);
    await guest.reservations.correctEmail({
      idempotencyKey: input.idempotencyKey,
      email: `${randomUUID()}@example.org`,
    });
    const after = await tokensOf(code);

    expect(await reasonOf(guest.reservations.confirm({ token: before.confirm }))).toBe(
      'UNKNOWN_LINK',
    );
    expect(after.ticket).toBe(before.ticket);
    expect(await guest.reservations.confirm({ token: after.confirm })).toMatchObject({
      status: 'confirmed',
    });
  });

  test('asking for the links of an address promises one mail whatever the address', async () => {
    expect(await guest.reservations.find({ email: 'nobody@example.org', locale: 'it' })).toEqual({
      accepted: true,
    });
    expect(await orm.em.fork().count(OutboxEmail, { recipient: 'nobody@example.org' })).toBe(1);
  });
});

test('twenty parties race for five seats and five get in', async () => {
  const { id } = await performanceOf({ capacity: 5 });
  const desks = Array.from({ length: 4 }, () => createBookingDesk(services));
  const race = desks.flatMap((desk) =>
    Array.from({ length: 5 }, () => desk.reserve(bookingInput(id, { partySize: 1 }))),
  );
  const results = await Promise.allSettled(race);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  expect(await evening.findings()).toEqual([]);
});
