import { AuditEntry, HouseHold, Performance, Show, Venue } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  bookingInput,
  createEvening,
  givenPerformance,
  givenUser,
  staffOf,
} from '../testing/index.ts';
import { plannedStarts } from './wall-time.ts';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const evening = createEvening(database);
const { orm, clock, guest } = evening;
let admin: ReturnType<typeof evening.as>;
beforeAll(async () => {
  admin = evening.as(staffOf(await givenUser(orm, 'admin', 'Amelia Ferri')));
});
const performances = () => admin.admin.performances;
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    ({ cause }: { cause: { reason: string; details: object } }) => ({
      [cause.reason]: cause.details,
    }),
  );

const weekly = (from: string, weeks: number, weekdays: number[]) => ({
  kind: 'weekly' as const,
  from,
  weeks,
  weekdays,
});

const on = (date: string) =>
  plannedStarts({ kind: 'dates', dates: [date, date] }, ['02:30'], 'Europe/Rome');
const capacity = (id: string, revision: number, given: object) =>
  performances().changeCapacity({
    id,
    revision,
    roomCapacity: 10,
    extraSeats: 0,
    houseHolds: [],
    ...given,
  });

describe('the times of a plan', () => {
  test('stay nine in the evening on the venue’s clocks when summer time ends and begins', () => {
    const autumn = plannedStarts(weekly('2026-10-19', 2, [5]), ['21:00'], 'Europe/Rome');
    expect(autumn.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2026-10-23T19:00:00.000Z',
      '2026-10-30T20:00:00.000Z',
    ]);
    const spring = plannedStarts(weekly('2027-03-22', 2, [5]), ['21:00'], 'Europe/Rome');
    expect(spring.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2027-03-26T20:00:00.000Z',
      '2027-04-02T19:00:00.000Z',
    ]);
    const elsewhere = plannedStarts(weekly('2026-10-26', 1, [5]), ['21:00'], 'America/New_York');
    expect(elsewhere.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2026-10-31T01:00:00.000Z',
    ]);
  });

  test('name the hour that spring leaves out and the one that autumn has twice', () => {
    expect(on('2027-03-28')).toMatchObject([
      { clockChange: 'skipped', startsAt: new Date('2027-03-28T01:30:00Z') },
    ]);
    expect(on('2026-10-25')).toMatchObject([
      { clockChange: 'twice', startsAt: new Date('2026-10-25T00:30:00Z') },
    ]);
    expect(on('2026-10-24')).toMatchObject([{ clockChange: null }]);
  });
});

test('every Friday and Saturday for two weeks: exactly the evenings that were shown, with the one that is in the way named', async () => {
  const { show, venue } = await givenPerformance(orm, new Date('2026-12-02T20:00:00Z'));
  const lengths = {
    venueId: venue.id,
    durationMinutes: 90,
    doorsOpenMinutes: 30,
    doorsCloseMinutes: 15,
  };
  const plan = await performances().plan({
    ...lengths,
    pattern: { kind: 'weekly', from: '2026-11-30', weeks: 2, weekdays: [5, 6] },
    times: ['21:00'],
  });
  expect(plan.map(({ date, clashes }) => [date, clashes.length])).toEqual([
    ['2026-12-04', 1],
    ['2026-12-05', 0],
    ['2026-12-11', 0],
    ['2026-12-12', 0],
  ]);
  const terms = {
    ...lengths,
    showId: show.id,
    starts: plan.map(({ startsAt }) => startsAt),
    bookingOpensAt: null,
    bookingClosesMinutes: 60,
    maxPartySize: 6,
    roomCapacity: 30,
    extraSeats: 2,
    accessFeatures: ['stepFree' as const],
  };
  expect(await refusal(performances().create(terms))).toEqual({
    CONFIRMATION_REQUIRED: { clashes: 1 },
  });
  const { ids } = await performances().create({ ...terms, starts: terms.starts.slice(1) });
  const made = await orm.em
    .fork()
    .find(Performance, { id: { $in: ids } }, { orderBy: { startsAt: 'asc' } });
  expect(made.map(({ startsAt }) => startsAt.toISOString())).toEqual(terms.starts.slice(1));
  expect(made[0]).toMatchObject({
    bookingClosesAt: new Date('2026-12-05T19:00:00Z'),
    doorsOpenAt: new Date('2026-12-05T19:30:00Z'),
    maxPartySize: 6,
    extraSeats: 2,
  });
  const { rows, total } = await performances().list({ showId: show.id, sort: 'startsAt' });
  expect([total, rows[1]?.ledger.free]).toEqual([4, 32]);
  expect(await performances().calendar({ month: '2026-12', venueId: venue.id })).toHaveLength(4);
  const { csv } = await performances().export({ showId: show.id });
  expect(csv).toContain('2026-12-05 21:00');
});

test('an evening cannot begin in the past, nor close its doors before they open', async () => {
  const { show, venue } = await givenPerformance(orm, clock.now());
  const create = (given: object) =>
    performances().create({
      venueId: venue.id,
      showId: show.id,
      durationMinutes: 90,
      doorsOpenMinutes: 30,
      doorsCloseMinutes: 15,
      starts: ['2027-02-01T20:00:00Z'],
      bookingOpensAt: null,
      bookingClosesMinutes: 0,
      maxPartySize: 6,
      roomCapacity: 30,
      extraSeats: 0,
      accessFeatures: [],
      ...given,
    });
  expect(await refusal(create({ starts: ['2026-11-01T20:00:00Z'] }))).toEqual({
    NOT_POSSIBLE_NOW: {},
  });
  expect(await refusal(create({ doorsOpenMinutes: 0, doorsCloseMinutes: 0 }))).toEqual({
    INVALID_INPUT: {},
  });
  expect(await refusal(create({ bookingOpensAt: '2027-02-01T20:00:00Z' }))).toEqual({
    INVALID_INPUT: {},
  });
});

describe('the capacity of an evening', () => {
  test('is the room and the extra seats without what is held, each with a label', async () => {
    const { id } = await givenPerformance(orm, clock.now(), { capacity: 10, houseHolds: 2 });
    const [hold] = (await performances().byId({ id })).houseHolds;
    await capacity(id, 1, {
      extraSeats: 5,
      houseHolds: [
        { id: hold?.id, seats: 3, label: 'Stampa', reason: 'prima' },
        { seats: 1, label: 'Regia', reason: null },
      ],
    });
    expect(await performances().byId({ id })).toMatchObject({
      revision: 2,
      ledger: { sellable: 11, houseHolds: 4, extraSeats: 5, free: 11 },
      houseHolds: [
        { label: 'Stampa', reason: 'prima' },
        { label: 'Regia', by: 'Amelia Ferri' },
      ],
    });
    await capacity(id, 2, { houseHolds: [] });
    expect(await orm.em.fork().count(HouseHold, { performance: id })).toBe(0);
    const entries = await orm.em.fork().find(AuditEntry, { entityId: id });
    expect(JSON.stringify(entries)).not.toContain('Stampa');
    expect(
      await refusal(capacity(id, 3, { houseHolds: [{ seats: 11, label: 'Tutto', reason: null }] })),
    ).toEqual({ INVALID_INPUT: {} });
  });

  test('goes below what is taken only with a yes to the number, then nothing is sold until enough came back', async () => {
    const { id } = await givenPerformance(orm, clock.now(), { capacity: 10 });
    const early = await evening.confirmed(id, { partySize: 4 });
    clock.advance({ minutes: 1 });
    const late = await evening.confirmed(id, { partySize: 3 });
    const cut = (acceptedExcess: number) => capacity(id, 1, { roomCapacity: 5, acceptedExcess });
    const numbers = { taken: 7, sellable: 5, excess: 2 };
    expect(await refusal(cut(0))).toEqual({ CONFIRMATION_REQUIRED: numbers });
    expect(await refusal(cut(1))).toEqual({ CONFIRMATION_REQUIRED: numbers });
    expect(await performances().affected({ id, sellable: 5 })).toMatchObject({
      ...numbers,
      parties: [{ code: late.code, partySize: 3 }],
    });
    await cut(2);
    expect((await performances().byId({ id })).ledger).toMatchObject({ free: 0, over: 2 });
    expect(await refusal(guest.reservations.create(bookingInput(id, { partySize: 1 })))).toEqual({
      SOLD_OUT: { free: 0 },
    });
    // Another edit of an excess that was said yes to needs no other yes.
    expect(await refusal(capacity(id, 2, { roomCapacity: 5 }))).toBe('done');
    await guest.reservations.cancel({ token: early.manage });
    expect((await performances().byId({ id })).ledger).toMatchObject({ free: 2, over: 0 });
    expect(await evening.findings()).toEqual([]);
  });

  test('counts no booking whose hold is over', async () => {
    const { id } = await givenPerformance(orm, clock.now(), { capacity: 10 });
    await guest.reservations.create(bookingInput(id, { partySize: 8 }));
    expect(await refusal(capacity(id, 1, { roomCapacity: 5 }))).toHaveProperty(
      'CONFIRMATION_REQUIRED',
    );
    clock.advance({ minutes: 31 });
    expect((await performances().byId({ id })).ledger).toMatchObject({ pending: 0, free: 10 });
    expect((await performances().affected({ id, sellable: 5 })).excess).toBe(0);
    expect(await refusal(capacity(id, 1, { roomCapacity: 5 }))).toBe('done');
  });
});

test('of two who edit the same evening the second is told, and nothing of theirs is written', async () => {
  const { id } = await givenPerformance(orm, clock.now());
  await performances().pauseBooking({ id, revision: 1 });
  await expect(guest.reservations.create(bookingInput(id))).rejects.toThrow('BOOKING_CLOSED');
  const stale = { STALE: { revision: 2 } };
  expect(await refusal(performances().reopenBooking({ id, revision: 1 }))).toEqual(stale);
  expect(
    await refusal(performances().cancel({ id, revision: 1, confirmation: 'Antigone' })),
  ).toEqual(stale);
  expect(await performances().byId({ id })).toMatchObject({ state: 'paused', cancelledAt: null });
  await performances().reopenBooking({ id, revision: 2 });
  expect((await guest.reservations.create(bookingInput(id))).status).toBe('pending');
});

test('only an evening that nobody has ever booked can be deleted, with what is held of it', async () => {
  const { id } = await givenPerformance(orm, clock.now(), { houseHolds: 3 });
  await performances().delete({ id, revision: 1 });
  expect(await refusal(performances().byId({ id }))).toEqual({ NOT_FOUND: {} });
  const booked = await givenPerformance(orm, clock.now());
  const { manage } = await evening.confirmed(booked.id);
  await guest.reservations.cancel({ token: manage });
  expect(await refusal(performances().delete({ id: booked.id, revision: 1 }))).toEqual({
    IN_USE: {},
  });
  expect((await performances().byId({ id: booked.id })).hasReservations).toBe(true);
});

test('the list finds by what can be done with an evening', async () => {
  const { show, venue } = await givenPerformance(orm, clock.now(), { capacity: 2 });
  const whole = {
    show: await orm.em.fork().findOneOrFail(Show, show.id),
    venue: await orm.em.fork().findOneOrFail(Venue, venue.id),
  };
  const given = async (terms: object) =>
    (await givenPerformance(orm, clock.now(), { ...whole, ...terms })).id;
  const ids = {
    past: await given({ startsInHours: -30 }),
    notOpenYet: await given({ bookingOpensAt: new Date(clock.now().getTime() + 3_600_000) }),
    closed: await given({ bookingClosesAt: new Date(clock.now().getTime() - 1) }),
    full: await given({ capacity: 2 }),
    cancelled: await given({}),
    paused: await given({}),
  };
  await evening.confirmed(ids.full);
  await performances().pauseBooking({ id: ids.paused, revision: 1 });
  await performances().cancel({ id: ids.cancelled, revision: 1, confirmation: 'Antigone' });
  for (const [state, id] of Object.entries(ids)) {
    const found = await performances().list({
      showId: show.id,
      when: 'all',
      state: state as keyof typeof ids,
    });
    expect([state, found.rows.map((row) => row.id)]).toEqual([state, [id]]);
  }
});
