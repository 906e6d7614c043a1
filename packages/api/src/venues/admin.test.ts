import { Venue } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, expect, inject, test } from 'vitest';
import { venueInput } from '../testing/admin-calls/venues.ts';
import { createEvening, givenPerformance, givenUser, staffOf } from '../testing/index.ts';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const { orm, clock, as, guest } = createEvening(database);
const { venues } = as(staffOf(await givenUser(orm, 'admin'))).admin;

const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: { cause?: { reason?: string; details?: object } }) => error.cause,
  );

test('a new venue is on the site at once, as it was written', async () => {
  const input = venueInput('Teatro Nuovo');
  await venues.create(input);
  const { roomCapacity, directions, accessInfo, ...shown } = input;
  expect(await guest.venues.bySlug({ slug: input.slug, locale: 'en' })).toEqual({
    ...shown,
    directions: directions.en,
    accessInfo: accessInfo.en,
  });
  expect((await venues.list({ search: 'nuovo' })).rows[0]).toMatchObject({ roomCapacity });
});

test('of two admins who edit the same venue the second overwrites nothing', async () => {
  const { id, version } = await venues.create(venueInput());
  await venues.update({ id, version, ...venueInput('Sala grande') });
  expect(
    await refusalOf(venues.update({ id, version, ...venueInput('Sala piccola') })),
  ).toMatchObject({ reason: 'STALE' });
  expect((await venues.byId({ id })).fields.name).toBe('Sala grande');
});

test('a venue with evenings stays, and so does the zone in which they were announced', async () => {
  const performance = await givenPerformance(orm, clock.now());
  const { id } = performance.venue;
  const { version, fields } = await venues.byId({ id });
  const moved = { ...venueInput(), slug: fields.slug, timeZone: 'Europe/London' };
  expect(await refusalOf(venues.update({ id, version, ...moved }))).toMatchObject({
    reason: 'IN_USE',
    details: { performances: 1, field: 'timeZone' },
  });
  expect(await refusalOf(venues.delete({ id, version }))).toMatchObject({
    reason: 'IN_USE',
    details: { performances: 1 },
  });
  expect(await orm.em.fork().count(Venue, { id })).toBe(1);
});

test('a venue where nothing was planned goes', async () => {
  const { id, version } = await venues.create(venueInput());
  await venues.delete({ id, version });
  expect(await refusalOf(venues.byId({ id }))).toMatchObject({ reason: 'NOT_FOUND' });
});

test.each([
  ['timeZone', { timeZone: 'Europe/Atlantis' }],
  ['timeZone', { timeZone: '+01:00' }],
  ['mapUrl', { mapUrl: 'javascript:alert(1)' }],
  ['longitude', { longitude: null }],
  ['latitude', { latitude: 91 }],
  ['roomCapacity', { roomCapacity: 0 }],
  ['directions.en', { directions: { it: 'A piedi', en: '' } }],
])('a wrong %s is refused beside its field', async (field, wrong) => {
  const refusal = await refusalOf(venues.create({ ...venueInput(), ...wrong }));
  const { issues } = refusal as { issues: { path: string[] }[] };
  expect(issues.map(({ path }) => path.join('.'))).toEqual([field]);
});
