import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { wordOf } from '../races/processes.ts';
import { bookingInput, createBoxOffice, givenPerformance } from '../testing/index.ts';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const house = await createBoxOffice(database);
const { orm, clock, guest, staff, phoneBooking, mailsOf } = house;
const { reservations } = staff.admin;

describe('a booking by phone', () => {
  test('without an address is confirmed at once, sends nothing and has a ticket to print', async () => {
    const { id: performanceId } = await givenPerformance(orm, clock.now());
    const { id, code } = await reservations.create(phoneBooking(performanceId));
    expect(await house.reservation(id)).toMatchObject({ status: 'confirmed', email: null });
    expect(await mailsOf(id)).toEqual([]);
    const ticket = await reservations.ticket({ id });
    expect(ticket).toMatchObject({ code, state: 'valid', name: 'Grazia Deledda' });
    expect(ticket.qrSvg).toContain('<svg');
    expect(await house.findings()).toEqual([]);
  });

  test('with an address, unconfirmed, holds the seats and asks to confirm by mail', async () => {
    const { id: performanceId } = await givenPerformance(orm, clock.now());
    const email = `${crypto.randomUUID()}@example.org`;
    const booking = phoneBooking(performanceId, { email, isConfirmed: false });
    const { id } = await reservations.create(booking);
    expect(await mailsOf(id)).toMatchObject([{ kind: 'confirmReservation', recipient: email }]);
    expect(await house.performance(performanceId)).toMatchObject({ pendingSeats: 2 });
    expect(await wordOf(reservations.ticket({ id }))).toBe('NOT_POSSIBLE_NOW');
  });

  test('sent twice by the same form is one booking, with another body a conflict', async () => {
    const { id: performanceId } = await givenPerformance(orm, clock.now());
    const booking = phoneBooking(performanceId);
    const first = await reservations.create(booking);
    expect(await reservations.create(booking)).toEqual(first);
    expect(await wordOf(reservations.create({ ...booking, partySize: 3 }))).toBe(
      'IDEMPOTENCY_CONFLICT',
    );
    expect(await house.performance(performanceId)).toMatchObject({ takenSeats: 2 });
  });

  test('larger than a party may be needs a reason, and never more than there is', async () => {
    const given = { capacity: 20, maxPartySize: 4 };
    const { id: performanceId } = await givenPerformance(orm, clock.now(), given);
    const class12 = phoneBooking(performanceId, { partySize: 12 });
    expect(await wordOf(reservations.create(class12))).toBe('REASON_REQUIRED');
    const { id } = await reservations.create({ ...class12, overLimitReason: 'Classe 3B' });
    expect(await house.reservation(id)).toMatchObject({ overLimitReason: 'Classe 3B' });
    const more = phoneBooking(performanceId, { partySize: 9, overLimitReason: 'Classe 3C' });
    expect(await wordOf(reservations.create(more))).toBe('NOT_ENOUGH_SEATS');
    expect(await house.findings()).toEqual([]);
  });

  test('is taken before booking opens, after it closes and during the evening, never after it', async () => {
    const opensAt = new Date(clock.now().getTime() + 3_600_000);
    const early = await givenPerformance(orm, clock.now(), { bookingOpensAt: opensAt });
    expect(await wordOf(reservations.create(phoneBooking(early.id)))).toBe('ok');
    const running = await givenPerformance(orm, clock.now(), { startsInHours: -1 });
    expect(await wordOf(guest.reservations.create(bookingInput(running.id)))).toBe(
      'BOOKING_CLOSED',
    );
    expect(await wordOf(reservations.create(phoneBooking(running.id)))).toBe('ok');
    const over = await givenPerformance(orm, clock.now(), { startsInHours: -3 });
    expect(await wordOf(reservations.create(phoneBooking(over.id)))).toBe('BOOKING_CLOSED');
    const off = await givenPerformance(orm, clock.now());
    await orm.em
      .fork()
      .execute('update performance set cancelled_at = now() where id = ?', [off.id]);
    expect(await wordOf(reservations.create(phoneBooking(off.id)))).toBe('PERFORMANCE_CANCELLED');
  });

  test('by an address that has one already leads to that one', async () => {
    const { id: performanceId } = await givenPerformance(orm, clock.now());
    const input = bookingInput(performanceId);
    const { code } = await guest.reservations.create(input);
    const { id } = await house.tokensOf(code);
    const again = reservations.create(phoneBooking(performanceId, { email: input.email }));
    await expect(again).rejects.toMatchObject({
      cause: { reason: 'ALREADY_BOOKED', details: { reservationId: id } },
    });
  });
});

describe('for a booker, staff', () => {
  test('confirm what is pending, and what has lapsed while there are seats', async () => {
    const { id: performanceId } = await givenPerformance(orm, clock.now(), { capacity: 4 });
    const { code } = await guest.reservations.create(bookingInput(performanceId));
    const { id } = await house.tokensOf(code);
    clock.advance({ minutes: 31 });
    expect(await reservations.byId({ id })).toMatchObject({ status: 'expired' });
    await reservations.confirm({ id });
    expect(await house.reservation(id)).toMatchObject({ status: 'confirmed' });
    expect(await wordOf(reservations.confirm({ id }))).toBe('ALREADY_CONFIRMED');

    const late = await guest.reservations.create(bookingInput(performanceId));
    clock.advance({ minutes: 31 });
    await house.confirmed(performanceId);
    const lapsed = await house.tokensOf(late.code);
    expect(await wordOf(reservations.confirm({ id: lapsed.id }))).toBe('SOLD_OUT');
    expect(await house.findings()).toEqual([]);
  });

  test('change the party within what is free, with a reason beyond the limit', async () => {
    const given = { capacity: 10, maxPartySize: 4 };
    const { id: performanceId } = await givenPerformance(orm, clock.now(), given);
    const { id } = await house.confirmed(performanceId);
    const to = (partySize: number, overLimitReason: string | null = null) =>
      wordOf(reservations.changeParty({ id, partySize, overLimitReason }));
    expect(await to(6)).toBe('REASON_REQUIRED');
    expect(await to(6, 'Famiglia numerosa')).toBe('ok');
    expect(await to(11, 'Famiglia numerosa')).toBe('NOT_ENOUGH_SEATS');
    expect(await to(3)).toBe('ok');
    expect(await house.reservation(id)).toMatchObject({ partySize: 3, overLimitReason: null });
    expect(await house.findings()).toEqual([]);
  });

  test('cancel once, and never a party that is in the house', async () => {
    const { id: performanceId } = await givenPerformance(orm, clock.now(), { startsInHours: 0.5 });
    const { id } = await house.confirmed(performanceId);
    expect(await wordOf(reservations.cancel({ id }))).toBe('ok');
    expect(await wordOf(reservations.cancel({ id }))).toBe('ALREADY_CANCELLED');
    expect((await mailsOf(id)).map(({ kind }) => kind)).toContain('reservationCancelled');

    const inside = await house.confirmed(performanceId);
    const scan = { performanceId, token: inside.ticket, nonce: crypto.randomUUID() };
    const { admissionId } = (await staff.door.scan(scan)) as { admissionId: string };
    expect(await wordOf(reservations.cancel({ id: inside.id }))).toBe('ALREADY_ADMITTED');
    await reservations.undoAdmission({ admissionId, reason: 'Wrong party' });
    expect(await wordOf(reservations.cancel({ id: inside.id }))).toBe('ok');
    const { timeline } = await reservations.byId({ id: inside.id });
    expect(timeline.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['change', 'mail', 'admission', 'undo']),
    );
    expect(await house.findings()).toEqual([]);
  });

  test('correct the address: new links, the ticket to the new one, a word to the old one', async () => {
    const { id: performanceId } = await givenPerformance(orm, clock.now());
    const { id, manage, ticket } = await house.confirmed(performanceId);
    const { email: old } = await house.reservation(id);
    const email = `${crypto.randomUUID()}@example.org`;
    await reservations.readdress({ id, email });
    expect(await wordOf(guest.reservations.show({ token: manage }))).toBe('UNKNOWN_LINK');
    expect(await wordOf(guest.tickets.show({ token: ticket }))).toBe('ok');
    const mails = await mailsOf(id);
    expect(mails).toContainEqual({ kind: 'addressChanged', recipient: old, state: 'queued' });
    expect(mails).toContainEqual({ kind: 'ticket', recipient: email, state: 'queued' });
    expect(mails).toContainEqual({ kind: 'ticket', recipient: old, state: 'skipped' });
    await reservations.readdress({ id, email });
    expect(await mailsOf(id)).toEqual(mails);

    const other = await house.confirmed(performanceId);
    expect(await wordOf(reservations.readdress({ id: other.id, email }))).toBe('ALREADY_BOOKED');
  });

  test('edit what is written of a party, and notice somebody else who did', async () => {
    const { id: performanceId } = await givenPerformance(orm, clock.now());
    const { id } = await house.confirmed(performanceId);
    const { version } = await reservations.byId({ id });
    const form = { id, version, name: 'Ada Byron', phone: '0532 123456', notes: null };
    await reservations.edit({ ...form, accessNeeds: 'Sedia a rotelle' });
    expect(await wordOf(reservations.edit({ ...form, accessNeeds: null }))).toBe('STALE');
    expect(await house.reservation(id)).toMatchObject({ accessNeeds: 'Sedia a rotelle' });
    const audit = await orm.em.fork().execute('select details::text from audit_entry');
    expect(JSON.stringify(audit)).not.toMatch(/Byron|0532|rotelle/);
  });
});
