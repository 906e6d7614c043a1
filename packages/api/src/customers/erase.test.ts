import { Admission, CustomerNote, ref, User } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, expect, inject, test } from 'vitest';
import { wordOf } from '../races/processes.ts';
import { bookingInput, createBoxOffice, givenPerformance } from '../testing/index.ts';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const house = await createBoxOffice(database);
const { orm, clock, guest, staff } = house;
const { reservations, customers } = staff.admin;

const NAME = 'Ippolita Zanardi';
const PHONE = '0532 887766';

/** Somebody who came last month, was taken back out by mistake, moved, asked twice, wrote a wrong address, and whom staff noted things about. */
async function givenPerson(email: string) {
  const tonight = await givenPerformance(orm, clock.now(), { startsInHours: 0.5, maxPartySize: 2 });
  const form = { email, name: NAME, phone: PHONE, notes: `${NAME} viene in treno` };
  const typo = `x${email}`;
  const { id, ticket } = await house.confirmed(tonight.id, { ...form, accessNeeds: 'Rampa' });
  const request = { performanceId: tonight.id, token: ticket };
  const scanned = await staff.door.scan({ ...request, nonce: crypto.randomUUID() });
  const { admissionId } = scanned as { admissionId: string };
  await reservations.undoAdmission({ admissionId, reason: `${NAME} era un'altra` });
  await staff.door.scan({ ...request, nonce: crypto.randomUUID() });
  await guest.reservations.create(bookingInput(tonight.id, form));
  await reservations.addNote({ id, text: `${NAME} ha telefonato da ${PHONE}` });
  await customers.addNote({ id, text: `${email} non risponde` });

  const later = await givenPerformance(orm, clock.now(), { startsInHours: 3 });
  const last = await givenPerformance(orm, clock.now(), { startsInHours: 4, maxPartySize: 1 });
  const moving = await house.confirmed(later.id, { ...form, email: typo });
  const overLimitReason = `Accompagna ${NAME}`;
  const moved = await reservations.move({
    id: moving.id,
    performanceId: last.id,
    overLimitReason,
  });
  await reservations.readdress({ id: moved.id, email });
  await guest.reservations.find({ email, locale: 'it' });
  return { id, moved: moved.id, performanceId: tonight.id, ticket, typo };
}

/** Where in the whole database a text stands, as `table.column`. */
async function whereStands(texts: string[]) {
  const em = orm.em.fork();
  const columns = await em.execute<{ table: string; column: string }[]>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'public' and (data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY'))`,
  );
  const found: string[] = [];
  for (const { table, column } of columns) {
    for (const text of texts) {
      const [row] = await em.execute<{ hits: number }[]>(
        `select count(*)::int as hits from "${table}" where "${column}"::text ilike ?`,
        [`%${text}%`],
      );
      if (row && row.hits > 0) found.push(`${table}.${column}`);
    }
  }
  return [...new Set(found)].toSorted();
}

test('nothing of a person who was erased stands anywhere, and the seats are as they were', async () => {
  const email = `ippolita.${crypto.randomUUID()}@example.org`;
  const { id, moved, performanceId, ticket, typo } = await givenPerson(email);
  const traces = [NAME, email, typo, PHONE];
  expect(await whereStands(traces)).toEqual([
    'customer_note.email',
    'customer_note.text',
    'duplicate_request.request',
    'outbox_email.recipient',
    'reservation.email',
    'reservation.name',
    'reservation.notes',
    'reservation.over_limit_reason',
    'reservation.phone',
    'reservation.search_text',
    'reservation_note.text',
  ]);

  const [undone] = await orm.em.fork().find(Admission, { undoneAt: { $ne: null } });
  expect(undone?.undoReason).toBe("… … era un'altra");

  const { word, inTheWay } = await customers.previewErasure({ id });
  expect([word, inTheWay.length]).toEqual([email, 2]);
  expect(await wordOf(customers.erase({ id, typed: email }))).toBe('NOT_POSSIBLE_NOW');
  clock.advance({ hours: 24 });
  expect(await wordOf(customers.erase({ id, typed: 'somebody@else.org' }))).toBe(
    'CONFIRMATION_REQUIRED',
  );
  const before = await standing(performanceId);
  const { counts } = await customers.previewErasure({ id });
  expect(await customers.erase({ id, typed: email.toUpperCase() })).toEqual(counts);

  expect(counts).toMatchObject({ reservations: 3, bookingNotes: 1, personNotes: 1 });
  expect(await whereStands(traces)).toEqual([]);
  expect(await standing(performanceId)).toEqual(before);
  expect(await wordOf(guest.tickets.show({ token: ticket }))).toBe('UNKNOWN_LINK');
  expect(await reservations.byId({ id: moved })).toMatchObject({ name: '', email: null });
  expect(await customers.byId({ id })).toMatchObject({ email: null, erasedAt: expect.any(String) });
  const [proof] = await orm.em
    .fork()
    .execute<{ details: object }[]>(
      `select details from audit_entry where action = 'customer.erased'`,
    );
  expect(proof?.details).toEqual(counts);
  expect(await house.findings()).toEqual([]);
});

/** Seats and entries of an evening. */
async function standing(performanceId: string) {
  return orm.em.fork().execute(
    `select p.taken_seats, r.party_size, r.status, r.admitted_seats, a.seats, a.admitted_at, a.undone_at from performance p
     join reservation r on r.performance_id = p.id left join admission a on a.reservation_id = r.id
     where p.id = ? order by a.admitted_at, a.undone_at`,
    [performanceId],
  );
}

test('erasing one person leaves the others as they are', async () => {
  const { id: performanceId } = await givenPerformance(orm, clock.now(), { startsInHours: 1 });
  const [one, other] = [await house.confirmed(performanceId), await house.confirmed(performanceId)];
  const kept = await house.reservation(other.id);
  clock.advance({ hours: 24 });
  const { email } = await house.reservation(one.id);
  await customers.erase({ id: one.id, typed: email ?? '' });
  expect(await house.reservation(other.id)).toMatchObject({ name: kept.name, email: kept.email });
  expect(await wordOf(customers.erase({ id: one.id, typed: email ?? '' }))).toBe('NOT_FOUND');
});

test('a guest without an address is erased by the code of the booking', async () => {
  const { id: performanceId } = await givenPerformance(orm, clock.now(), { startsInHours: 1 });
  const { id, code } = await reservations.create(house.phoneBooking(performanceId));
  clock.advance({ hours: 24 });
  expect(await customers.erase({ id, typed: code })).toMatchObject({ reservations: 1 });
});

test('a person gets one document with everything that is held, and nothing about others', async () => {
  const email = `doc.${crypto.randomUUID()}@example.org`;
  const { id } = await givenPerson(email);
  const em = orm.em.fork();
  const others = { email: 'somebody@example.org', text: 'Not about this one' };
  em.create(CustomerNote, { ...others, by: ref(User, house.user.id), createdAt: clock.now() });
  await em.flush();
  const { json } = await customers.exportPerson({ id });
  const document = JSON.parse(json) as Record<string, unknown[]>;
  expect(
    Object.fromEntries(Object.entries(document).map(([part, rows]) => [part, rows.length])),
  ).toMatchObject({
    addresses: 2,
    reservations: 3,
    admissions: 2,
    repeatedRequests: 1,
    bookingNotes: 1,
    personNotes: 1,
  });
  expect(json).not.toMatch(/Not about|token|hash/i);
});

test('who booked, came or stayed away is counted by address', async () => {
  const email = `loyal.${crypto.randomUUID()}@example.org`;
  const soon = await givenPerformance(orm, clock.now(), { startsInHours: 1 });
  const { id } = await house.confirmed(soon.id, { email, name: 'Fosca Però' });
  clock.advance({ hours: 24 });
  const next = await givenPerformance(orm, clock.now());
  await house.confirmed(next.id, { email, partySize: 3 });
  const asked = { page: 1, pageSize: 25, sort: 'email', direction: 'asc' } as const;
  const { rows } = await customers.list({ ...asked, search: 'fosca PERO' });
  expect(rows).toMatchObject([{ email, bookings: 2, seats: 5, noShows: 1 }]);
  expect(await customers.byId({ id })).toMatchObject({ counts: { bookings: 2, noShows: 1 } });
});
