import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BadSettings, readSettings } from './env.ts';
import { SETTINGS } from './settings-list.ts';

const SECRET = 'q7Vf0mXo2LkPz9Yt4RsWb8Jd3HgNc6Ua1TeEi5Ox';
const folder = await mkdtemp(join(tmpdir(), 'azionelab-env-'));
const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://tickets.example.org',
  DATABASE_URL: 'postgresql://app:pw@db/azionelab',
  SMTP_URL: 'smtp://relay:25',
  MAIL_FROM: 'Compagnia <tickets@example.org>',
  APP_SECRET: SECRET,
  TRUST_PROXY: '1',
};

function faultsOf(environment: Record<string, string>) {
  try {
    readSettings({ DATA_DIR: folder, ...environment });
    return [];
  } catch (error) {
    if (error instanceof BadSettings) return error.faults;
    throw error;
  }
}

test('an empty environment is a development set-up with a secret of its own', () => {
  const settings = readSettings({ DATA_DIR: folder });
  expect(settings).toMatchObject({
    isProduction: false,
    port: 3000,
    publicUrl: 'http://localhost:3000',
    databaseUrl: null,
    smtpUrl: null,
    defaultLocale: 'it',
    timeZone: 'Europe/Rome',
    webWorkers: 1,
    trustProxy: false,
    isRateLimited: true,
  });
  expect(settings.appSecret).toBe(readSettings({ DATA_DIR: folder }).appSecret);
});

test('a complete production environment is accepted', () => {
  expect(readSettings({ ...production, TRUST_PROXY: '10.0.0.1, 10.0.0.2' })).toMatchObject({
    isProduction: true,
    publicUrl: 'https://tickets.example.org',
    trustProxy: ['10.0.0.1', '10.0.0.2'],
  });
});

test('production lists all that is missing at once', () => {
  expect(faultsOf({ NODE_ENV: 'production', RATE_LIMIT: 'off' })).toEqual([
    'PUBLIC_URL is required in production',
    'DATABASE_URL is required in production',
    'SMTP_URL is required in production',
    'MAIL_FROM is required in production',
    'APP_SECRET is required in production',
    'TRUST_PROXY is required in production',
    'RATE_LIMIT must not be off in production',
  ]);
});

test('production refuses http and a weak secret', () => {
  const faults = faultsOf({
    ...production,
    PUBLIC_URL: 'http://localhost:3000',
    APP_SECRET: 'azionelab-secret-azionelab-secret',
  });
  expect(faults).toEqual([
    'PUBLIC_URL must be https in production',
    'APP_SECRET must not contain a word that people use for secrets',
  ]);
});

test.each([
  ['off', false],
  ['0', false],
  ['2', 2],
  ['10.0.0.0/8, ::1,fd00::/8', ['10.0.0.0/8', '::1', 'fd00::/8']],
])('proxies are trusted as said: %s', (text, trustProxy) => {
  expect(readSettings({ ...production, TRUST_PROXY: text })).toMatchObject({ trustProxy });
});

test.each(['on', 'true', 'yes', 'false', '10.0.0.0/99', '10.0.0.0/0', '10.0.0.1,', '12', 'proxy'])(
  'TRUST_PROXY=%s is refused with the other bad settings',
  (text) => {
    expect(faultsOf({ ...production, TRUST_PROXY: text, PORT: 'x' })).toEqual([
      'PORT must be a whole number from 0 to 65535',
      'TRUST_PROXY must be off, a number of hops up to 9, or addresses such as 10.0.0.1, 10.0.0.0/8',
    ]);
  },
);

test('every bad value is named and none is repeated', () => {
  const bad = {
    PORT: '70000',
    PUBLIC_URL: 'https://example.org/path',
    DATABASE_URL: 'mysql://canary',
    SMTP_URL: 'http://canary',
    MAIL_FROM: 'canary',
    DEFAULT_LOCALE: 'fr',
    TIME_ZONE: 'Mars/Olympus',
    WEB_WORKERS: '0',
    LOG_LEVEL: 'loud',
    RATE_LIMIT: 'maybe',
  };
  const faults = faultsOf(bad);
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual(Object.keys(bad));
  expect(faults.join()).not.toMatch(/canary|70000|Olympus/);
});

test('a value can come from a file, but not from both places', async () => {
  const file = join(folder, 'secret');
  await writeFile(file, `${SECRET}\n`);
  expect(readSettings({ DATA_DIR: folder, APP_SECRET_FILE: file }).appSecret).toBe(SECRET);
  expect(faultsOf({ APP_SECRET_FILE: file, APP_SECRET: SECRET })).toEqual([
    'APP_SECRET and APP_SECRET_FILE are both set',
  ]);
  expect(faultsOf({ SMTP_URL_FILE: join(folder, 'none') })).toEqual([
    'SMTP_URL_FILE names a file that cannot be read',
  ]);
});

const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8').catch(
  () => '',
);
test.skipIf(!readme)('the README names every setting', () => {
  expect(
    SETTINGS.map(({ name }) => name).filter((name) => !readme.includes(`\`${name}\``)),
  ).toEqual([]);
});

test('further domains come with their language', () => {
  const text = 'Theatre.example.org=en, teatro.example.org=it';
  expect(readSettings({ DATA_DIR: folder, ALTERNATE_DOMAINS: text }).alternateDomains).toEqual([
    { host: 'theatre.example.org', locale: 'en' },
    { host: 'teatro.example.org', locale: 'it' },
  ]);
  for (const wrong of ['theatre.example.org', 'theatre.example.org=fr', 'https://a.example.org=en'])
    expect(faultsOf({ ALTERNATE_DOMAINS: wrong }), wrong).toHaveLength(1);
});

test('serving, schedules and migrations are told apart', () => {
  expect(readSettings({ DATA_DIR: folder })).toMatchObject({
    runsJobs: true,
    shouldMigrate: false,
    databaseWaitMs: 60_000,
    metricsPort: null,
  });
  expect(
    readSettings({ DATA_DIR: folder, JOBS: 'off', RUN_MIGRATIONS: 'true', METRICS_PORT: '9464' }),
  ).toMatchObject({ runsJobs: false, shouldMigrate: true, metricsPort: 9464 });
});
