import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { bookingInput, createBoxOffice, givenPerformance } from '../testing/index.ts';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const house = await createBoxOffice(database);
const { orm, clock, guest, staff } = house;
const { reservations } = staff.admin;
const LIST = { search: '', page: 1, pageSize: 25, sort: 'name', direction: 'asc' } as const;

const people = {
  nicolo: { name: 'Nicolò Degli Esposti', email: 'nicolo@example.org', phone: '+39 0532 12 34 56' },
  nicola: { name: 'Nicola Rossi', email: 'nicola.rossi@example.com', phone: '333 4445556' },
};
let performanceId = '';
let codes: Record<keyof typeof people, string>;

beforeAll(async () => {
  performanceId = (await givenPerformance(orm, clock.now())).id;
  const nicolo = await house.confirmed(performanceId, { ...people.nicolo, accessNeeds: 'Rampa' });
  const nicola = await guest.reservations.create(bookingInput(performanceId, people.nicola));
  codes = { nicolo: nicolo.code, nicola: nicola.code };
  await reservations.addNote({ id: nicolo.id, text: 'In platea' });
  const elsewhere = await givenPerformance(orm, clock.now(), { startsInHours: 100 });
  await house.confirmed(elsewhere.id);
});

const namesOf = async (asked: Partial<Parameters<typeof reservations.list>[0]>) =>
  (await reservations.list({ ...LIST, ...asked })).rows.map(({ name }) => name);

describe('one box finds', () => {
  test.each([
    ['a name without its accents, in any order', 'esposti NICOLO', 'nicolo'],
    ['part of an address', 'rossi@example.com', 'nicola'],
    ['a telephone number however it is spaced', '0532 123456', 'nicolo'],
    ['a telephone number with its dashes', '333-444-5556', 'nicola'],
  ] as const)('%s', async (_, search, who) => {
    expect(await namesOf({ search })).toEqual([people[who].name]);
  });

  test('a code in small letters, in two halves', async () => {
    const code = codes.nicola.toLowerCase();
    expect(await namesOf({ search: `${code.slice(0, 4)}-${code.slice(4)}` })).toEqual([
      people.nicola.name,
    ]);
  });

  test('nothing by a sign that means anything to a database', async () => {
    expect(await namesOf({ search: '%' })).toEqual([]);
    expect(await namesOf({ search: '_' })).toEqual([]);
  });
});

test('a list narrows to an evening, a day, access needs, notes and what the clock says', async () => {
  expect(await namesOf({ performanceId })).toHaveLength(2);
  expect(await namesOf({ from: '2026-11-22', to: '2026-11-22' })).toHaveLength(2);
  expect(await namesOf({ from: '2026-11-23' })).toHaveLength(1);
  expect(await namesOf({ accessNeeds: true })).toEqual([people.nicolo.name]);
  expect(await namesOf({ note: true })).toEqual([people.nicolo.name]);
  expect(await namesOf({ status: 'pending' })).toEqual([people.nicola.name]);
  clock.advance({ minutes: 31 });
  expect(await namesOf({ status: 'pending' })).toEqual([]);
  expect(await namesOf({ status: 'expired' })).toEqual([people.nicola.name]);
});

test('an export has the rows of the list, each cell safe in a spreadsheet', async () => {
  const { csv } = await reservations.export({ ...LIST, search: 'nicolo@' });
  expect(csv.split('\r\n')).toHaveLength(3);
  expect(csv).toContain(`Nicolò Degli Esposti,nicolo@example.org,'+39 0532 12 34 56`);
});

test('bookings of the same evening by the same telephone, name or nearly the same address are told', async () => {
  const { id } = await givenPerformance(orm, clock.now());
  const one = { name: 'Ada Byron', email: 'ada@example.org', phone: '0532 111222' };
  const { id: first } = await house.confirmed(id, one);
  await house.confirmed(id, { name: 'Byron  ada', email: 'other@example.net' });
  await house.confirmed(id, { name: 'A. B.', email: 'adda@example.org', phone: '+39 0532111222' });
  await house.confirmed(id, { name: 'Somebody else', email: 'bob@example.net' });
  const { twins } = await reservations.byId({ id: first });
  expect(twins.map(({ because }) => because.join()).toSorted()).toEqual(['name', 'phone,email']);
});

test('work over many names exactly whom it concerns and why the others are left out', async () => {
  const { id } = await givenPerformance(orm, clock.now());
  const active = await house.confirmed(id);
  const cancelled = await house.confirmed(id);
  await reservations.cancel({ id: cancelled.id });
  await reservations.create(house.phoneBooking(id));
  const matching = { ...LIST, performanceId: id };
  const resend = await reservations.previewBulk({ action: 'resend', chosen: { matching } });
  expect(resend).toMatchObject({ total: 1, leftOut: { notActive: 1, noEmail: 1 } });
  expect(resend.rows.map((row) => row.id)).toEqual([active.id]);
  const cancel = await reservations.previewBulk({ action: 'cancel', chosen: { matching } });
  expect(cancel).toMatchObject({ total: 2, seats: 4, withoutEmail: 1 });
  const ids = cancel.rows.map((row) => row.id);
  expect(await reservations.startBulk({ action: 'cancel', ids })).toMatchObject({ total: 2 });
});
