import { OutboxEmail, Performance, ReservationNote } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, expect, inject, test } from 'vitest';
import { createImportDesk, partyFile } from '../testing/imports.ts';
import { bookingInput, createEvening } from '../testing/index.ts';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const evening = createEvening(database);
const { orm, clock } = evening;
const desk = await createImportDesk(evening);
const { user, imports, importFile, problemsOf, givenHouse, reservationsOf } = desk;

test('reservations are confirmed, made by whoever imports, with a note, and send no mail', async () => {
  const { performance, where } = await givenHouse({ capacity: 10 });
  const file = partyFile(
    `${where},Anna,ANNA@example.org,3,,Codice precedente: 48213`,
    `${where},Bice,,2,confirmed,`,
    `${where},Carlo,carlo@example.org,4,cancelled,`,
  );
  expect(await imports.check(file)).toMatchObject({ made: 3, tickets: 1, problems: [] });
  expect(await importFile(file)).toEqual({ made: 3, skipped: 0, tickets: 0 });
  const [anna, bice, carlo] = await reservationsOf(performance);
  expect(anna).toMatchObject({ email: 'anna@example.org', status: 'confirmed', partySize: 3 });
  expect(bice).toMatchObject({ email: null, status: 'confirmed', confirmedAt: clock.now() });
  expect(carlo).toMatchObject({ status: 'cancelled', endedAt: clock.now(), confirmedAt: null });
  expect(anna?.createdBy?.id).toBe(user.id);
  const em = orm.em.fork();
  expect(await em.findOneOrFail(Performance, performance.id)).toMatchObject({ takenSeats: 5 });
  const note = await em.findOneOrFail(ReservationNote, { reservation: anna?.id ?? '' });
  expect(note.text).toBe('Codice precedente: 48213');
  expect(await em.count(OutboxEmail, { reservation: anna?.id ?? '' })).toBe(0);
});

test('they get one ticket mail each when that is asked for, and the ticket opens', async () => {
  const { performance, where } = await givenHouse();
  const lines = [`${where},Dora,dora@example.org,2,,`, `${where},Elio,,2,,`];
  const file = { ...partyFile(...lines), sendTickets: true };
  expect(await importFile(file)).toMatchObject({ made: 2, tickets: 1 });
  const [dora] = await reservationsOf(performance);
  const mails = await orm.em.fork().find(OutboxEmail, { reservation: dora?.id ?? '' });
  expect(mails).toMatchObject([{ kind: 'ticket', state: 'queued', recipient: 'dora@example.org' }]);
  const { ticket } = await evening.tokensOf(dora?.code ?? '');
  expect(await evening.guest.tickets.show({ token: ticket })).toMatchObject({ partySize: 2 });
});

test('a file again doubles nobody, not even those without an address or alike', async () => {
  const { performance, where } = await givenHouse();
  const file = partyFile(
    `${where},Rossi,,2,,`,
    `${where},Rossi,,2,,`,
    `${where},Verdi,verdi@example.org,2,cancelled,`,
    `${where},Verdi,verdi@example.org,2,,`,
  );
  expect(await importFile(file)).toMatchObject({ made: 4 });
  expect(await importFile(file)).toMatchObject({ made: 0, skipped: 4 });
  expect(await reservationsOf(performance)).toHaveLength(4);
  expect(await problemsOf({ ...file, existing: 'refuse' })).toHaveLength(4);
});

test('who has booked on the site already is there already', async () => {
  const { performance, where } = await givenHouse();
  const email = 'fulvia@example.org';
  await evening.guest.reservations.create(bookingInput(performance.id, { email }));
  const checked = await imports.check(partyFile(`${where},Fulvia,${email},2,,`));
  expect(checked).toMatchObject({ made: 0, skippedLines: [2] });
});

test('the parties of an evening fit as a whole or not at all; overdue holds are free', async () => {
  const { performance, where } = await givenHouse({ capacity: 10, maxPartySize: 5 });
  await evening.guest.reservations.create(bookingInput(performance.id, { partySize: 4 }));
  const [a, b] = [`${where},A,,5,,`, `${where},B,,5,,`];
  const { problems } = await imports.check(partyFile(a, b, `${where},C,c@x,2,,`));
  expect(problems).toEqual([
    { line: 3, column: 'party_size', problem: 'notEnoughSeats', details: { free: 6, wanted: 10 } },
    { line: 4, column: 'email', problem: 'badEmail', details: { value: 'c@x' } },
  ]);
  clock.advance({ minutes: 31 });
  expect(await importFile(partyFile(a, b))).toMatchObject({ made: 2 });
  expect(await orm.em.fork().findOneOrFail(Performance, performance.id)).toMatchObject({
    takenSeats: 10,
    pendingSeats: 0,
  });
});

test('of a cancelled or unknown evening, twice, or too large without a reason: all are named', async () => {
  const { performance, where } = await givenHouse({ maxPartySize: 4 });
  const other = await givenHouse();
  const em = orm.em.fork();
  (await em.findOneOrFail(Performance, other.performance.id)).cancelledAt = clock.now();
  await em.flush();
  const file = partyFile(
    `${where},A,a@example.org,5,,`,
    `${where},B,b@example.org,2,,`,
    `${where},B,B@example.org,2,,`,
    `${other.where},C,,2,,`,
    `${where.replace(/,\d\d:/, ',03:')},D,,two,pending,`,
  );
  expect(await problemsOf(file)).toEqual([
    [2, 'party_size', 'partyTooLarge'],
    [4, 'email', 'twiceInFile'],
    [5, 'time', 'cancelledPerformance'],
    [6, 'party_size', 'notANumber'],
    [6, 'status', 'unknownWord'],
    [6, 'time', 'unknownPerformance'],
  ]);
  const csv = `show,venue,date,time,name,party_size,over_limit_reason\n${where},Scuola,12,Gruppo`;
  await importFile({ kind: 'reservations', csv });
  expect(await reservationsOf(performance)).toMatchObject([{ overLimitReason: 'Gruppo' }]);
});

test('nothing is made when the seats went to somebody else after the check', async () => {
  const { performance, where } = await givenHouse({ capacity: 4 });
  const file = partyFile(`${where},A,,2,,`, `${where},B,,2,,`);
  const { plan } = await imports.check(file);
  await evening.confirmed(performance.id, { partySize: 1 });
  const sent = imports.run({ ...file, plan });
  await expect(sent).rejects.toMatchObject({ cause: { reason: 'STALE' } });
  expect(await reservationsOf(performance)).toHaveLength(1);
});

test('the same file sent twice at the same moment is made once', async () => {
  const { performance, where } = await givenHouse();
  const file = partyFile(`${where},A,,2,,`, `${where},B,b@example.org,2,,`);
  const { plan } = await imports.check(file);
  const sent = await Promise.allSettled([1, 2, 3].map(() => imports.run({ ...file, plan })));
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await reservationsOf(performance)).toHaveLength(2);
});

const seconds = (from: number, to: number) => ((to - from) / 1_000).toFixed(1);

test('5,000 reservations come in within seconds', { timeout: 120_000 }, async () => {
  const houses = await Promise.all(
    Array.from({ length: 40 }, (_, n) => givenHouse({ capacity: 300, startsInHours: 48 + 24 * n })),
  );
  const lines = Array.from(
    { length: 5_000 },
    (_, n) => `${houses[n % houses.length]?.where},Party ${n},n${n}@example.org,2,,`,
  );
  const file = { ...partyFile(...lines), sendTickets: true };
  const begun = performance.now();
  const { plan } = await imports.check(file);
  const checked = performance.now();
  expect(await imports.run({ ...file, plan })).toMatchObject({ made: 5_000, tickets: 5_000 });
  const [check, make] = [seconds(begun, checked), seconds(checked, performance.now())];
  console.info(`5,000 reservations: checked in ${check} s, made in ${make} s`);
});

test('what came in keeps every promise that the doctor looks after', async () => {
  expect(await evening.findings()).toEqual([]);
});
