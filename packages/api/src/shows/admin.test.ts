import { AuditEntry, Show } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, expect, inject, test } from 'vitest';
import { givenPoster, givenShow, showInput } from '../testing/admin-calls/shows.ts';
import {
  bookingInput,
  createEvening,
  givenPerformance,
  givenUser,
  staffOf,
} from '../testing/index.ts';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const evening = createEvening(database);
const { orm, clock, guest } = evening;
const amelia = staffOf(await givenUser(orm, 'admin', 'Amelia Ferri'));
const { shows } = evening.as(amelia).admin;
const both = (text: string) => ({ it: text, en: text });

const published = () => givenShow(orm, { status: 'published' });
const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: { cause?: { reason?: string; details?: object } }) => [
      error.cause?.reason,
      error.cause?.details,
    ],
  );

test('a show begins as a draft that no visitor sees, and is on the site when it is published', async () => {
  const input = showInput('Elettra');
  const draft = await shows.create(input);
  expect(draft.status).toBe('draft');
  await expect(guest.shows.bySlug({ slug: input.slug })).rejects.toThrow('NOT_FOUND');
  const preview = await shows.preview({ id: draft.id, locale: 'en' });
  await shows.publish({ id: draft.id, version: draft.version });
  expect(await guest.shows.bySlug({ slug: input.slug, locale: 'en' })).toEqual(preview);
});

test('what visitors would miss is named, and keeps a show from being published', async () => {
  const draft = await shows.create({
    ...showInput(),
    synopsis: { it: 'Una storia.', en: '' },
    ageAdvice: { it: '', en: 'From 12' },
    cast: [{ name: 'Elio Sarti', character: { it: 'Creonte', en: '' } }],
  });
  const missing = ['synopsis.en', 'ageAdvice.it', 'cast.0.character.en'];
  expect((await shows.byId({ id: draft.id })).missing).toEqual(missing);
  expect(await reasonOf(shows.publish({ id: draft.id, version: 1 }))).toEqual([
    'NOT_POSSIBLE_NOW',
    { missing: missing.join(', ') },
  ]);
});

test('a poster without words for who cannot see it keeps a show from being published', async () => {
  const show = await givenShow(orm);
  await givenPoster(orm, show, { it: 'Un muro', en: '' });
  expect(await reasonOf(shows.publish({ id: show.id, version: 1 }))).toEqual([
    'NOT_POSSIBLE_NOW',
    { missing: 'posterAlt.en' },
  ]);
});

test('a show that visitors see cannot lose what they need', async () => {
  const show = await published();
  const input = { ...showInput(), tagline: { it: 'Una città', en: '' } };
  expect(await reasonOf(shows.update({ id: show.id, version: 1, ...input }))).toEqual([
    'NOT_POSSIBLE_NOW',
    { missing: 'tagline.en' },
  ]);
  expect((await shows.byId({ id: show.id })).fields.tagline.en).toBe('Una città');
});

test('of two admins who edit the same show the second overwrites nothing', async () => {
  const show = await givenShow(orm);
  const { fields, version } = await shows.byId({ id: show.id });
  await shows.update({ id: show.id, version, ...fields, durationMinutes: 100 });
  const second = { id: show.id, version, ...fields, durationMinutes: 120 };
  expect(await reasonOf(shows.update(second))).toEqual(['STALE', {}]);
  const now = await shows.byId({ id: show.id });
  expect(now.fields.durationMinutes).toBe(100);
  await shows.update({ ...second, version: now.version });
  expect((await shows.byId({ id: show.id })).fields.durationMinutes).toBe(120);
});

test('the audit tells what an edit changed, and nothing that it did not', async () => {
  const show = await givenShow(orm);
  const { fields, version } = await shows.byId({ id: show.id });
  await shows.update({ id: show.id, version, ...fields, intervals: 1, tagline: both('Un muro') });
  const [entry] = await orm.em.fork().find(AuditEntry, { entityId: show.id });
  expect(entry).toMatchObject({ action: 'show.edited', user: { id: amelia.id } });
  expect(entry?.details).toEqual({
    tagline: { before: both('Una città'), after: both('Un muro') },
    intervals: { before: 0, after: 1 },
  });
});

test('two shows cannot have one address, not even when both are saved at once', async () => {
  const input = showInput();
  const answers = await Promise.all([
    reasonOf(shows.create(input)),
    reasonOf(shows.create(input)),
    reasonOf(shows.create(input)),
  ]);
  expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
  expect(answers).toContainEqual(['NAME_TAKEN', { field: 'slug' }]);
});

test('a show that was ever booked stays: not deleted, not a draft again', async () => {
  const show = await published();
  const performance = await givenPerformance(orm, clock.now(), { show });
  await guest.reservations.create(bookingInput(performance.id));
  const asked = { id: show.id, version: 1 };
  const inUse = ['IN_USE', { performances: 1, reservations: 1 }];
  expect(await reasonOf(shows.delete(asked))).toEqual(inUse);
  expect(await reasonOf(shows.unpublish(asked))).toEqual(inUse);
  expect(await reasonOf(shows.archive(asked))).toEqual(['IN_USE', { performances: 1 }]);
  clock.advance({ hours: 60 });
  expect(await reasonOf(shows.archive(asked))).toBe('done');
});

test('a show that nobody booked is deleted with its evenings, house holds and poster', async () => {
  const show = await published();
  await givenPoster(orm, show);
  await givenPerformance(orm, clock.now(), { show, houseHolds: 4 });
  await shows.delete({ id: show.id, version: 1 });
  expect(await orm.em.fork().count(Show, { id: show.id })).toBe(0);
});

test('a copy is a draft under an address of its own, with the same people and poster', async () => {
  const show = await givenShow(orm, { status: 'published', slug: 'antigone-2026' });
  await givenPoster(orm, show);
  const first = await shows.byId({ id: (await shows.copy({ id: show.id })).id });
  const second = await shows.byId({ id: (await shows.copy({ id: show.id })).id });
  expect([first.status, first.fields.slug, second.fields.slug]).toEqual([
    'draft',
    'antigone-2',
    'antigone-3',
  ]);
  expect(first.fields.title).toEqual({ it: 'Antigone (copia)', en: 'Antigone (copy)' });
  expect(first.poster?.sources).toEqual((await shows.byId({ id: show.id })).poster?.sources);
});

test('files that a copy still shows stay when the poster of the first is removed', async () => {
  const removed: string[] = [];
  const media = {
    ...evening.services.media,
    remove: async (files: string[]) => void removed.push(...files),
  };
  const other = createEvening(database, { media }).as(amelia).admin.shows;
  const show = await givenShow(orm);
  const poster = await givenPoster(orm, show);
  const copy = await other.byId({ id: (await other.copy({ id: show.id })).id });
  await other.removePoster({ showId: show.id, basedOn: poster.id });
  expect(removed).toEqual([]);
  await other.delete({ id: copy.id, version: copy.version });
  expect(removed).toEqual(poster.files.map(({ file }) => file));
});

test('the list finds a show in either language and tells what is to come', async () => {
  const show = await givenShow(orm, { title: { it: 'Il gabbiano', en: '100% Seagull' } });
  const performance = await givenPerformance(orm, clock.now(), { show });
  await givenPerformance(orm, clock.now(), { show, startsInHours: -48 });
  for (const search of ['gabbiano', '100% sea', show.slug]) {
    const { rows, total } = await shows.list({ search });
    expect([search, total]).toEqual([search, 1]);
    expect(rows[0]).toMatchObject({
      id: show.id,
      coming: 1,
      performances: 2,
      next: { startsAt: performance.startsAt.toISOString(), timeZone: 'Europe/Rome' },
    });
  }
  expect((await shows.list({ search: '10_%' })).total).toBe(0);
  const { rows } = await shows.list({ status: 'archived', sort: 'nextPerformance' });
  expect(rows.every(({ status }) => status === 'archived')).toBe(true);
  expect((await shows.export({ search: 'gabbiano' })).csv).toContain('Il gabbiano,100% Seagull');
});

test('wrong values are refused beside their field', async () => {
  const wrong = { ...showInput(), durationMinutes: 0, slug: 'Con spazi', title: both('') };
  await expect(shows.create(wrong)).rejects.toMatchObject({
    cause: {
      issues: [{ path: ['slug'] }, { path: ['title', 'it'] }, { path: ['durationMinutes'] }],
    },
  });
});
