import { AuditEntry, Setting } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, expect, inject, test } from 'vitest';
import {
  createEvening,
  givenPerformance,
  bookingInput,
  givenUser,
  staffOf,
} from '../testing/index.ts';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const evening = createEvening(database);
const { orm, clock, guest } = evening;
const amelia = staffOf(await givenUser(orm, 'admin', 'Amelia Ferri'));
const { settings } = evening.as(amelia).admin;
const both = (text: string) => ({ it: text, en: text });

const em = orm.em.fork();
em.create(Setting, {
  key: 'company',
  value: { name: 'Compagnia', tagline: both(''), notice: null, isDemo: true },
  updatedAt: new Date(),
});
em.create(Setting, {
  key: 'pages',
  value: { about: { title: both('Noi'), body: both('Siamo in dodici.') } },
  updatedAt: new Date(),
});
await em.flush();

const issuesOf = (call: Promise<unknown>) =>
  call.then(
    () => ['done'],
    ({ cause }: { cause?: { reason?: string; issues?: { path: string[] }[] } }) =>
      cause?.issues?.map(({ path }) => path.join('.')) ?? [cause?.reason],
  );

const company = {
  name: 'Teatro Nuovo',
  tagline: both('Si apre'),
  email: 'ciao@example.org',
  phone: '',
  address: 'Ferrara',
  senderName: 'Biglietteria',
};

test('the company is renamed and stays a demo until its season is replaced', async () => {
  const { version } = (await settings.all({})).company;
  await settings.saveCompany({ version, ...company });
  expect(await guest.site.info({})).toMatchObject({ name: 'Teatro Nuovo', demo: true });
  const [entry] = await orm.em.fork().find(AuditEntry, { action: 'setting.edited' });
  expect(entry?.details).toMatchObject({
    key: 'company',
    changes: { name: { before: 'Compagnia', after: 'Teatro Nuovo' } },
  });
});

test('two pages are written by two people at once; of two on the same page the second overwrites nothing', async () => {
  const pages = new Map((await settings.all({})).pages.map((page) => [page.key, page]));
  const save = (key: 'about' | 'home', body: string) =>
    settings.savePage({
      key,
      version: pages.get(key)?.version ?? 0,
      title: both('Titolo'),
      body: both(body),
    });
  await Promise.all([save('about', 'Siamo in tredici.'), save('home', 'Benvenuti.')]);
  expect(await issuesOf(save('about', 'Siamo in due.'))).toEqual(['STALE']);
  expect((await guest.site.page({ key: 'about' })).body).toBe('Siamo in tredici.');
  expect((await guest.site.page({ key: 'home' })).body).toBe('Benvenuti.');
});

test('of two who set something for the first time at the same instant one is told', async () => {
  const notice = both('Sciopero dei treni');
  const answers = await Promise.all(
    [1, 2].map(() => issuesOf(settings.saveNotice({ version: 0, notice }))),
  );
  expect(new Set(answers.flat())).toEqual(new Set(['STALE', 'done']));
  expect((await guest.site.info({ locale: 'en' })).notice).toBe('Sciopero dei treni');
});

test('an accent in which nobody could read is refused; a readable one keeps the logo', async () => {
  const { version } = await settings.replaceLogo({ version: 0, image: new Uint8Array() });
  expect(await issuesOf(settings.saveAccent({ version, accent: '#7a0019' }))).toEqual(['accent']);
  await settings.saveAccent({ version, accent: '#FF937A' });
  const { look } = await settings.all({});
  expect(look).toMatchObject({ accent: '#ff937a', logo: { width: 320 } });
});

test('a new hold time counts for the next booking', async () => {
  const { booking } = await settings.all({});
  await settings.saveBooking({ version: booking.version, ...booking.fields, holdMinutes: 45 });
  const performance = await givenPerformance(orm, clock.now());
  const { expiresAt } = await guest.reservations.create(bookingInput(performance.id));
  expect(Date.parse(expiresAt) - clock.now().getTime()).toBe(45 * 60_000);
});

test('wrong values are refused beside their field', async () => {
  const { version } = (await settings.all({})).company;
  const wrong = { ...company, name: ' ', email: 'nobody', senderName: 'A <b@example.org>' };
  expect(await issuesOf(settings.saveCompany({ version, ...wrong }))).toEqual([
    'name',
    'email',
    'senderName',
  ]);
  const limits = { holdMinutes: 4, maxPartySize: 101, closesMinutesBefore: -1 };
  expect(
    await issuesOf(settings.saveBooking({ version: 0, ...limits, resendsPerHalfHour: 0 })),
  ).toEqual(['holdMinutes', 'maxPartySize', 'closesMinutesBefore', 'resendsPerHalfHour']);
  expect(
    await issuesOf(settings.saveNotice({ version: 0, notice: { it: 'Chiuso', en: '' } })),
  ).toEqual(['notice.en']);
});
