import { HouseHold, Performance, Venue } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, expect, inject, test } from 'vitest';
import { createImportDesk } from '../testing/imports.ts';
import { createEvening, venueData } from '../testing/index.ts';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const evening = createEvening(database);
const { orm } = evening;
const { imports, importFile, problemsOf, givenHouse } = await createImportDesk(evening);

test('performances begin when the venue’s clocks say so, with labelled house holds', async () => {
  const { show } = await givenHouse();
  const em = orm.em.fork();
  const venue = em.create(Venue, { ...venueData(80), timeZone: 'America/New_York' });
  await em.flush();
  const csv = `show,venue,date,time,extra_seats,house_holds,booking_opens,max_party
${show.slug},${venue.slug},2027-01-15,20:30,4,4 Stampa | 2 Autrice,2026-12-01 10:00,6
${show.slug},${venue.slug},15/07/2027,20.30:00,,,,`;
  const { preview } = await imports.check({ kind: 'performances', csv });
  expect(preview).toMatchObject([
    { line: 2, startsAt: '2027-01-16T01:30:00.000Z', seats: 78, timeZone: 'America/New_York' },
    { line: 3, startsAt: '2027-07-16T00:30:00.000Z', seats: 80 },
  ]);
  expect(await importFile({ kind: 'performances', csv })).toMatchObject({ made: 2 });
  const [winter] = await orm.em
    .fork()
    .find(Performance, { venue: venue.id }, { orderBy: { startsAt: 'asc' } });
  expect(winter).toMatchObject({
    roomCapacity: 80,
    extraSeats: 4,
    houseHolds: 6,
    maxPartySize: 6,
    bookingOpensAt: new Date('2026-12-01T15:00:00Z'),
    bookingClosesAt: new Date('2027-01-16T01:30:00Z'),
    endsAt: new Date('2027-01-16T03:00:00Z'),
  });
  const holds = await orm.em.fork().find(HouseHold, { performance: winter?.id ?? '' });
  const labels = holds.map(({ label, seats }) => `${seats} ${label}`).toSorted();
  expect(labels).toEqual(['2 Autrice', '4 Stampa']);
  expect(await importFile({ kind: 'performances', csv })).toMatchObject({ made: 0, skipped: 2 });
});

test('a performance that cannot be is named with what is wrong', async () => {
  const { show, venue } = await givenHouse();
  const csv = `show,venue,date,time,capacity,house_holds,booking_opens,booking_closes
${show.slug},${venue.slug},2027-03-28,02:30,,,,
${show.slug},nowhere,2027-02-30,24:00,,,,
nothing,${venue.slug},2027-02-30,,,,,
${show.slug},${venue.slug},2027-02-01,20:00,5,6 Stampa,,
${show.slug},${venue.slug},2027-02-02,20:00,,Stampa,2027-02-01 10:00,2027-01-01 10:00
${show.slug},${venue.slug},2027-02-03,20:00,,,,
${show.slug},${venue.slug},3.2.2027,20.00,,,,`;
  expect(await problemsOf({ kind: 'performances', csv })).toEqual([
    [2, 'time', 'noSuchTime'],
    [3, 'venue', 'unknownVenue'],
    [4, 'show', 'unknownShow'],
    [4, 'time', 'required'],
    [4, 'date', 'badDate'],
    [5, 'house_holds', 'holdsOverCapacity'],
    [6, 'house_holds', 'badHolds'],
    [6, 'booking_opens', 'opensAfterClosing'],
    [8, 'time', 'twiceInFile'],
  ]);
});

test('an evening sent twice at the same moment is made once', async () => {
  const { show, venue } = await givenHouse();
  const csv = `show,venue,date,time\n${show.slug},${venue.slug},2027-05-01,20:00`;
  const file = { kind: 'performances' as const, csv };
  const { plan } = await imports.check(file);
  const sent = await Promise.allSettled([1, 2, 3].map(() => imports.run({ ...file, plan })));
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await orm.em.fork().count(Performance, { show: show.id })).toBe(2);
});
