import { randomUUID } from 'node:crypto';
import { Admission, LockMode, Performance, RefusedScan, Reservation } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { bookingInput, createEvening, givenPerformance } from '../testing/index.ts';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const evening = createEvening(database);
const { orm, clock, guest } = evening;

/** A performance whose door opened half an hour ago. */
const tonight = (given = {}) =>
  givenPerformance(orm, clock.now(), { startsInHours: 0.5, ...given });
type Door = Awaited<ReturnType<typeof evening.doorPerson>>;
let door: Door;
beforeAll(async () => {
  door = await evening.doorPerson('Dora Monti');
});
const nonce = () => randomUUID();

describe('a scan answers', () => {
  test('admitted with the whole party, then alreadyAdmitted with the first time, device and person', async () => {
    const { id } = await tonight();
    const { ticket, code } = await evening.confirmed(id, {
      partySize: 3,
      accessNeeds: 'Sedia a rotelle',
    });
    const scan = { performanceId: id, token: ticket, device: 'Porta A' };
    const first = await door.door.scan({ ...scan, nonce: nonce() });
    expect(first).toMatchObject({
      result: 'admitted',
      admittedNow: 3,
      admittedSeats: 3,
      toCome: 0,
      accessNeeds: 'Sedia a rotelle',
      counters: { expected: 3, admitted: 3, toCome: 0 },
    });
    const at = clock.now().toISOString();
    clock.advance({ minutes: 4 });
    expect(await door.door.scan({ ...scan, nonce: nonce(), device: 'Porta B' })).toMatchObject({
      result: 'alreadyAdmitted',
      code,
      first: { at, device: 'Porta A', by: 'Dora Monti' },
    });
  });

  test('admitted again for a retried scan, which admits nobody', async () => {
    const { id } = await tonight();
    const { ticket } = await evening.confirmed(id, { partySize: 2 });
    const scan = { performanceId: id, token: ticket, nonce: nonce() };
    const answers = await Promise.all(Array.from({ length: 10 }, () => door.door.scan(scan)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await orm.em.fork().count(Admission, { performance: id })).toBe(1);
  });

  test('3 of 4 in, 1 to come, and the fourth later', async () => {
    const { id } = await tonight();
    const { ticket } = await evening.confirmed(id, { partySize: 4 });
    const scan = { performanceId: id, token: `http://localhost:3000/ticket#${ticket}` };
    expect(await door.door.scan({ ...scan, nonce: nonce(), admit: 3 })).toMatchObject({
      admittedSeats: 3,
      toCome: 1,
    });
    expect(await door.door.scan({ ...scan, nonce: nonce() })).toMatchObject({
      admittedNow: 1,
      admittedSeats: 4,
    });
  });

  test('the first reason that matches, in the order of the rules', async () => {
    const [here, elsewhere] = [await tonight(), await tonight({ startsInHours: 72 })];
    const scan = (token: string, performanceId = here.id) =>
      door.door.scan({ performanceId, token, nonce: nonce() }).then(({ result }) => result);
    const tokenOf = async (code: string) => (await evening.tokensOf(code)).ticket;

    expect(await scan('https://example.org/menu')).toBe('unknown');
    expect(await scan('A'.repeat(24))).toBe('unknown');

    const cancelled = await evening.confirmed(elsewhere.id);
    await guest.reservations.cancel({ token: cancelled.manage });
    expect(await scan(cancelled.ticket)).toBe('cancelled');

    const pending = await guest.reservations.create(bookingInput(elsewhere.id));
    expect(await scan(await tokenOf(pending.code))).toBe('notConfirmed');
    clock.advance({ minutes: 31 });
    expect(await scan(await tokenOf(pending.code))).toBe('expired');

    const other = await evening.confirmed(elsewhere.id);
    expect(await scan(other.ticket)).toBe('wrongPerformance');
    expect(await scan(other.ticket, elsewhere.id)).toBe('tooEarly');
    clock.advance({ hours: 74 });
    expect(await scan(other.ticket, elsewhere.id)).toBe('tooLate');

    const kept = await orm.em.fork().find(RefusedScan, {}, { orderBy: { at: 'asc' } });
    expect(kept.map(({ result }) => result)).toContain('wrongPerformance');
    clock.set(new Date('2026-11-20T18:00:00Z'));
  });
});

test('a code can be typed as it is spoken, and a name searched without its accents', async () => {
  const { id } = await tonight();
  const { code } = await evening.confirmed(id, { name: 'Nicolò D’Amico', partySize: 2 });
  expect(await door.door.search({ performanceId: id, query: 'nicolo' })).toMatchObject([
    { code, admittedSeats: 0 },
  ]);
  const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
  expect(
    await door.door.admitByCode({ performanceId: id, code: typed, nonce: nonce() }),
  ).toMatchObject({
    result: 'admitted',
    name: 'Nicolò D’Amico',
  });
});

test('an admission taken back stays in the history and the party can come in again', async () => {
  const { id } = await tonight();
  const { ticket, code } = await evening.confirmed(id);
  const scan = { performanceId: id, token: ticket };
  const first = nonce();
  const admitted = await door.door.scan({ ...scan, nonce: first });
  if (admitted.result !== 'admitted') throw new Error(admitted.result);
  const undo = { admissionId: admitted.admissionId, reason: 'Serata sbagliata' };
  expect(await door.door.undo(undo)).toMatchObject({ counters: { admitted: 0, toCome: 2 } });
  expect(await door.door.undo(undo)).toMatchObject({ counters: { admitted: 0 } });
  expect(await door.door.recent({ performanceId: id })).toMatchObject([{ code, undone: true }]);
  await expect(door.door.scan({ ...scan, nonce: first })).rejects.toMatchObject({
    cause: { reason: 'IDEMPOTENCY_CONFLICT' },
  });
  expect(await door.door.scan({ ...scan, nonce: nonce() })).toMatchObject({ result: 'admitted' });
  expect(await evening.findings()).toEqual([]);
});

describe('the database refuses', () => {
  test('more admissions than seats, whatever the code does', async () => {
    const { id } = await tonight();
    const { ticket, code } = await evening.confirmed(id);
    await door.door.scan({ performanceId: id, token: ticket, nonce: nonce() });
    const insert = `insert into admission (id, reservation_id, performance_id, seats, nonce, device, by_id, admitted_at)
      select gen_random_uuid(), r.id, r.performance_id, 1, gen_random_uuid(), 'x', (select id from staff_user limit 1), now()
      from reservation r where code = ?`;
    await expect(orm.em.fork().execute(insert, [code])).rejects.toThrow(
      'reservation_admitted_check',
    );
  });

  test('an admission of a booking that is not confirmed, a rewritten audit and a deleted admission', async () => {
    const { id } = await tonight();
    const { code } = await guest.reservations.create(bookingInput(id));
    const reservation = await orm.em.fork().findOneOrFail(Reservation, { code });
    const insert = `insert into admission (id, reservation_id, performance_id, seats, nonce, device, by_id, admitted_at)
      values (gen_random_uuid(), ?, ?, 1, gen_random_uuid(), 'x', (select id from staff_user limit 1), now())`;
    await expect(orm.em.fork().execute(insert, [reservation.id, id])).rejects.toThrow(
      'confirmed reservation',
    );
    await expect(orm.em.fork().execute('delete from audit_entry')).rejects.toThrow('append-only');
    await expect(orm.em.fork().execute('delete from admission')).rejects.toThrow('never deleted');
  });
});

test('the door lists evenings that are open or near', async () => {
  const { id } = await tonight();
  const far = await tonight({ startsInHours: 100 });
  const listed = await door.door.performances({});
  expect(listed.find((each) => each.id === id)).toMatchObject({
    isOpen: true,
    counters: { expected: 0 },
  });
  expect(listed.some((each) => each.id === far.id)).toBe(false);
});

test('a scan does not wait for bookings of its evening, nor a change of the party for a scan', async () => {
  const { id } = await tonight();
  const { ticket } = await evening.confirmed(id);
  const booking = orm.em.fork();
  await booking.begin();
  await booking.findOneOrFail(Performance, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const answer = await door.door.scan({ performanceId: id, token: ticket, nonce: nonce() });
  await booking.rollback();
  expect(answer.result).toBe('admitted');
});

test('a performance that was called off lets nobody in', async () => {
  const { id } = await tonight();
  const { ticket } = await evening.confirmed(id);
  await orm.em.fork().nativeUpdate(Performance, { id }, { cancelledAt: clock.now() });
  const answer = await door.door.scan({ performanceId: id, token: ticket, nonce: nonce() });
  expect(answer.result).toBe('cancelled');
});

test('a late retry of a scan that was taken back is told so, also when everybody is in', async () => {
  const { id } = await tonight();
  const { ticket } = await evening.confirmed(id);
  const scan = { performanceId: id, token: ticket };
  const first = nonce();
  const admitted = await door.door.scan({ ...scan, nonce: first });
  if (admitted.result !== 'admitted') throw new Error(admitted.result);
  await door.door.undo({ admissionId: admitted.admissionId, reason: 'Per sbaglio' });
  await door.door.scan({ ...scan, nonce: nonce() });
  await expect(door.door.scan({ ...scan, nonce: first })).rejects.toMatchObject({
    cause: { reason: 'IDEMPOTENCY_CONFLICT' },
  });
});

test('a search needs three letters, whatever else is typed', async () => {
  const { id } = await tonight();
  await evening.confirmed(id);
  expect(await door.door.search({ performanceId: id, query: '\u0301\u0301\u0301' })).toEqual([]);
});
