import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Settings } from '../env.ts';
import { verdictOf, worldWith } from '../testing/bad-world.ts';

const SITE = { publicUrl: 'https://tickets.teatro-volano.it' };
const BAD: [string, Partial<Settings>, string][] = [
  ['production', { isProduction: false }, 'error: NODE_ENV is not production'],
  [
    'public-url',
    { publicUrl: 'http://tickets.teatro-volano.it' },
    'error: PUBLIC_URL is not https',
  ],
  ['public-url', { publicUrl: 'https://localhost' }, 'error: PUBLIC_URL is no public name'],
  ['public-url', { publicUrl: 'https://192.0.2.7' }, 'error: PUBLIC_URL is no public name'],
  ['public-url', { publicUrl: 'https://teatro.test' }, 'warning: PUBLIC_URL is a name for trials'],
  ['secret', { appSecret: 'short' }, 'error: APP_SECRET must have at least 32 characters'],
  ['secret', { appSecret: 'a'.repeat(40) }, 'error: APP_SECRET must not repeat or count'],
  ['rate-limit', { isRateLimited: false }, 'error: RATE_LIMIT is off'],
  ['proxies', { trustProxy: false }, 'error: TRUST_PROXY is off: all visitors share'],
  ['proxies', { trustProxy: 9 }, 'warning: TRUST_PROXY trusts 9 hops'],
  ['proxies', { trustProxy: ['0.0.0.0/1'] }, 'error: TRUST_PROXY trusts nearly everybody'],
  ['mail-tls', { smtpUrl: null }, 'error: SMTP_URL is not set'],
  [
    'mail-tls',
    { smtpUrl: 'smtp://u:p@relay.example.org' },
    'error: the password of the relay may travel',
  ],
  ['mail-tls', { smtpUrl: 'smtp://relay.example.org' }, 'warning: mail may travel in the clear'],
  [
    'mail-tls',
    { smtpUrl: 'smtps://relay.example.org?tls.rejectUnauthorized=false' },
    'error: the certificate of the relay is not checked',
  ],
  [
    'mail-from',
    { ...SITE, mailFrom: 'AzioneLab <noreply@azionelab.test>' },
    'error: MAIL_FROM is of a domain that nobody',
  ],
  [
    'mail-from',
    { publicUrl: 'https://teatro.azionelab.test', mailFrom: 'noreply@azionelab.test' },
    'warning: MAIL_FROM is of a domain for trials',
  ],
  ['mail-from', { ...SITE, mailFrom: 'box@gmail.com' }, 'warning: MAIL_FROM is of another domain'],
  [
    'domains',
    { ...SITE, alternateDomains: [{ host: 'tickets.teatro-volano.it', locale: 'en' }] },
    'error: ALTERNATE_DOMAINS repeats',
  ],
  [
    'domains',
    {
      alternateDomains: [
        { host: 'theatre.example.org', locale: 'en' },
        { host: 'theatre.example.org', locale: 'it' },
      ],
    },
    'error: ALTERNATE_DOMAINS names a domain twice',
  ],
  ['log-level', { logLevel: 'silent' }, 'error: LOG_LEVEL leaves errors out'],
  ['log-level', { logLevel: 'trace' }, 'warning: LOG_LEVEL is trace'],
  ['migrations-by-hand', { shouldMigrate: true }, 'warning: RUN_MIGRATIONS=true'],
  [
    'migrations-by-hand',
    { databaseUrl: 'postgresql://one@db/a', migrationDatabaseUrl: null },
    'warning: migrations run as the same role',
  ],
  ['workers', { webWorkers: 3 }, 'warning: 3 web processes share 2 core(s)'],
  ['memory', { webWorkers: 8 }, 'warning: 2528 MB at most of 2048 MB'],
  ['metrics', { metricsPort: null }, 'warning: METRICS_PORT is not set here'],
  ['metrics', { metricsPort: 3000, port: 3000 }, 'error: METRICS_PORT is the site’s PORT'],
  ['release', { release: null }, 'warning: RELEASE is not set'],
  ['backups-configured', { backupDir: null }, 'error: BACKUP_DIR is not set'],
  [
    'backups-configured',
    { backupDir: '/b', certificateFile: null },
    'warning: CERTIFICATE_FILE is not set',
  ],
];

test.each(BAD)('%s is told of %o', async (id, settings, said) => {
  expect(await verdictOf(id, worldWith({}, settings))).toContain(said);
});

test('a file with a secret that others may read is told', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'azionelab-secrets-'));
  const file = join(folder, 'app-secret');
  await writeFile(file, 'x', { mode: 0o600 });
  const world = worldWith({ environment: { APP_SECRET_FILE: file } });
  expect(await verdictOf('secret-files', world)).toMatch(/^ok/);
  await chmod(file, 0o644);
  expect(await verdictOf('secret-files', world)).toBe(
    'error: others may read or change the file of APP_SECRET_FILE',
  );
  await chmod(file, 0o660);
  expect(await verdictOf('secret-files', world)).toMatch(/^error: others may read or change/);
  const gone = worldWith({ environment: { SMTP_URL_FILE: join(folder, 'gone') } });
  expect(await verdictOf('secret-files', gone)).toBe('error: could not be looked at: ENOENT');
  expect(await verdictOf('secret-files', worldWith({}))).toMatch(
    /^warning: APP_SECRET is in the env/,
  );
});
