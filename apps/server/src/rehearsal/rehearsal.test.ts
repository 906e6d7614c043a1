import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { createSecrets, hashesOfLinks, newCode } from '@azionelab/api/server';
import { bookingInput, givenPerformance } from '@azionelab/api/testing';
import { Performance } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { jsonOf, listeningApp, post } from '../testing/app.ts';
import { startSite } from '../testing/running-site.ts';
import { rehearsalHooks } from './hooks.ts';
import { createSeeder } from './seasons.ts';

const database = await createTestDatabase(inject('clusterUrl'));
const { orm } = database;
const mailFolder = await mkdtemp(join(tmpdir(), 'azionelab-mail-'));
const secrets = createSecrets('a-secret-for-the-rehearsal-of-this-evening');
const picture = { file: 'a-800.jpg', width: 800, height: 1200, type: 'image/jpeg' as const };
const rendered: Uint8Array[] = [];
const seed = createSeeder({
  newCode,
  linkHashes: (id) => hashesOfLinks(secrets, { id, linkVersion: 1 }),
  hashPassword: async (password) => `plain:${password}`,
  storePoster: async (svg) => {
    rendered.push(svg);
    return { files: [picture], width: 1200, height: 1800 };
  },
});
const site = await listeningApp(orm, {
  extend: (app, services, shift) => {
    const clock = {
      shiftMs: () => shift.ms,
      set: (instant: Date, current: Date) =>
        void (shift.ms += instant.getTime() - current.getTime()),
      advance: (seconds: number) => void (shift.ms += seconds * 1000),
      reset: () => void (shift.ms = 0),
    };
    void app.register((api) => rehearsalHooks(api, { services }, { clock, seed, mailFolder }), {
      prefix: '/api/rehearsal',
    });
  },
});
afterAll(async () => {
  await site.close();
  await database.drop();
});

await seed(orm, 'empty', new Date());

async function hook(method: string, path: string, body?: object) {
  const answer = await fetch(`${site.url}/api/rehearsal/${path}`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: await jsonOf(answer) };
}

test('a tester sets the clock, moves it on and gives it back', async () => {
  expect((await hook('POST', 'clock', { now: '2027-03-01T20:00:00+01:00' })).body.now).toMatch(
    /^2027-03-01T19:00:0/,
  );
  expect((await hook('POST', 'clock', { advanceSeconds: 3600 })).body.now).toMatch(
    /^2027-03-01T20:00:0/,
  );
  const { id } = await givenPerformance(orm, new Date('2027-03-01T12:00:00Z'), {
    startsInHours: 1,
  });
  expect(
    (await jsonOf(await post(site.url, 'reservations.create', bookingInput(id)))).error.data.reason,
  ).toBe('BOOKING_CLOSED');
  const { now } = (await hook('DELETE', 'clock')).body;
  expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(2_000);
  expect((await hook('POST', 'clock', { now: 'tomorrow' })).status).toBe(400);
});

test('a tester changes the season as often as wanted, history and all', async () => {
  const { id } = await givenPerformance(orm, new Date());
  expect((await post(site.url, 'reservations.create', bookingInput(id))).status).toBe(200);
  expect((await hook('POST', 'season', { name: 'sold-out' })).status).toBe(200);
  const em = orm.em.fork();
  expect(await em.count(Performance)).toBe(1);
  expect(await em.count(Performance, { id })).toBe(0);
  const before = rendered.length;
  expect((await hook('POST', 'season', { name: 'sold-out' })).status).toBe(200);
  expect(rendered.length).toBe(before);

  expect((await hook('POST', 'season', { name: 'empty' })).status).toBe(200);
  expect(await orm.em.fork().count(Performance)).toBe(0);
  await expect(orm.em.fork().execute('truncate audit_entry')).rejects.toThrow('append-only');
  expect((await hook('POST', 'season', { name: 'none' })).status).toBe(400);
});

test('a database with data that is no demo is neither emptied nor rehearsed on', async () => {
  const entry = new URL('../rehearsal.ts', import.meta.url).pathname;
  const { id } = await givenPerformance(orm, new Date());
  await setDemo(false);
  const answer = await hook('POST', 'season', { name: 'empty' });
  expect([answer.status, answer.body.error]).toEqual([500, expect.stringContaining('no demo')]);
  const refused = await startSite({ DATABASE_URL: database.url, DATA_DIR: mailFolder }, entry);
  if (refused.process.exitCode === null) refused.process.kill('SIGTERM');
  expect((await refused.ended).code).toBe(1);
  expect(refused.output()).toContain('data that is no demo');
  expect(await orm.em.fork().count(Performance, { id })).toBe(1);
  await setDemo(true);
});

function setDemo(isDemo: boolean) {
  return orm.em
    .fork()
    .execute(
      `update setting set value = jsonb_set(value::jsonb, '{isDemo}', ?::jsonb) where key = 'company'`,
      [String(isDemo)],
    );
}

test('a tester reads the mail', async () => {
  const lines = [
    'From: a@example.org',
    'To: ada@example.org',
    'Subject: Conferma',
    '',
    'http://localhost:3000/confirm#x',
  ];
  await writeFile(join(mailFolder, '20261121T195800123Z-1.eml'), lines.join('\r\n'));
  const { body } = await hook('GET', 'inbox?to=ada@example.org');
  expect(body).toMatchObject([
    { to: 'ada@example.org', links: ['http://localhost:3000/confirm#x'] },
  ]);
  expect((await hook('GET', 'inbox?to=eve@example.org')).body).toEqual([]);
  await hook('DELETE', 'inbox');
  expect((await hook('GET', 'inbox')).body).toEqual([]);
});

test('a rehearsal refuses production', async () => {
  const entry = new URL('../rehearsal.ts', import.meta.url).pathname;
  const production = {
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://tickets.example.org',
    DATABASE_URL: database.url,
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'a@example.org',
    APP_SECRET: 'q7Vf0mXo2LkPz9Yt4RsWb8Jd3HgNc6Ua1TeEi5Ox',
    TRUST_PROXY: '1',
  };
  const refused = await startSite(production, entry);
  expect((await refused.ended).code).toBe(1);
  expect(refused.output()).toContain('NODE_ENV must not be production for a rehearsal');
});

test('nothing of a rehearsal is in the site itself', async () => {
  const files = await importedBy(new URL('../main.ts', import.meta.url));
  expect(files.size).toBeGreaterThan(30);
  expect([...files].filter((file) => /rehearsal|testing/.test(file))).toEqual([]);
});

/** Every file of this server that `entry` brings in, types included. */
async function importedBy(entry: URL, found = new Set<string>()) {
  if (found.has(entry.pathname)) return found;
  found.add(entry.pathname);
  const text = await readFile(entry, 'utf8');
  for (const [, path = ''] of text.matchAll(
    /(?:from|import\(|import|new URL\()\s*'(\.{1,2}\/[^']+\.ts)'/g,
  )) {
    await importedBy(new URL(path, entry), found);
  }
  return found;
}
