import { randomUUID } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecrets } from '@azionelab/api/server';
import { bookingInput, createEvening, givenPerformance, givenUser } from '@azionelab/api/testing';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, expect, inject, test } from 'vitest';
import { createPasswords } from '../auth/passwords.ts';
import { startRelay } from '../mail/testing/relay.ts';
import { cookieIn, jsonOf, post } from '../testing/app.ts';
import { selfSigned } from '../testing/self-signed.ts';
import { servingSite } from '../testing/serving.ts';

const APP_SECRET = 'q7Vf0mXo2LkPz9Yt4RsWb8Jd3HgNc6Ua1TeEi5Ox';
const EVENTUALLY = { timeout: 15_000 };
const folder = await mkdtemp(join(tmpdir(), 'azionelab-metrics-'));
const certificateFile = join(folder, 'fullchain.pem');
await writeFile(certificateFile, selfSigned(['tickets.example.org']).cert);
const backup = { finishedAt: new Date(Date.now() - 3_600_000).toISOString(), name: 'b' };
await writeFile(
  join(folder, 'last-success.json'),
  JSON.stringify({ ...backup, bytes: 12_345, seconds: 7 }),
);

const database = await createTestDatabase(inject('clusterUrl'));
const { orm } = database;
const relay = await startRelay();
const site = await servingSite(database.url, {
  METRICS_PORT: '0',
  RELEASE: '1.2.3+0a1b2c3',
  APP_SECRET,
  SMTP_URL: relay.url,
  BACKUP_DIR: folder,
  CERTIFICATE_FILE: certificateFile,
});
afterAll(async () => {
  await site.stop();
  await relay.stop();
  await database.drop();
});
const { tokensOf } = createEvening(database, { secrets: createSecrets(APP_SECRET) });
const { id: performanceId } = await givenPerformance(orm, new Date(), {
  capacity: 6,
  startsInHours: 0.5,
});

/** The value of a series, or undefined. */
function valueOf(text: string, series: string) {
  const line = text.split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

async function doorCookie() {
  const user = await givenUser(orm, 'door', 'Ursula Canarina');
  const hash = await (await createPasswords()).hash('canary-password-of-the-door');
  await orm.em
    .fork()
    .execute('update staff_user set password_hash = ? where id = ?', [hash, user.id]);
  const credentials = { email: user.email, password: 'canary-password-of-the-door' };
  return { email: user.email, cookie: cookieIn(await post(site.url, 'auth.signIn', credentials)) };
}

const canary = bookingInput(performanceId, {
  partySize: 4,
  name: 'Ada Canarina',
  email: 'canary@example.org',
  phone: '+39 333 7654321',
});

test('bookings, confirmations, scans, refusals and mails are counted, and nobody can be recognised in the numbers', async () => {
  const { code } = (await jsonOf(await post(site.url, 'reservations.create', canary))).result.data;
  const again = bookingInput(performanceId, { partySize: 3 });
  expect((await post(site.url, 'reservations.create', again)).status).toBe(409);
  const tokens = await tokensOf(code);
  await post(site.url, 'reservations.confirm', { token: tokens.confirm });
  const { email, cookie } = await doorCookie();
  for (const token of [tokens.ticket, tokens.ticket, 'canary-of-a-forged-ticket-000'])
    await post(site.url, 'door.scan', { performanceId, token, nonce: randomUUID() }, { cookie });

  // Whatever a stranger makes up is no label.
  const odd = ['canary.procedure', 'constructor', '__proto__', 'canary"}{\n', 'x'.repeat(3_000)];
  for (const word of odd) {
    await post(site.url, encodeURIComponent(word), { canary });
    await fetch(`${site.url}/canary/${encodeURIComponent(word)}?canary=${canary.email}`);
    await fetch(`${site.url}/api/trpc/${encodeURIComponent(word)},shows.list?batch=1`, {
      method: 'DELETE',
      headers: { 'x-request-id': 'canary-reference', 'user-agent': 'canary-agent' },
    });
  }
  await post(site.url, 'reservations.create', { ...canary, partySize: 'canary' });
  await expect.poll(() => relay.received.length, EVENTUALLY).toBe(2);
  await expect
    .poll(async () => valueOf(await site.scrape(), 'azionelab_mail_wait_seconds_count'), EVENTUALLY)
    .toBe(2);

  const text = await site.scrape();
  const counted = {
    'azionelab_bookings_total{channel="web",result="OK"}': 1,
    'azionelab_bookings_total{channel="web",result="NOT_ENOUGH_SEATS"}': 1,
    'azionelab_bookings_total{channel="web",result="INVALID_INPUT"}': 1,
    'azionelab_procedures_total{procedure="reservations.confirm",outcome="OK"}': 1,
    azionelab_unexpected_errors_total: 0,
    'azionelab_scans_total{result="admitted"}': 1,
    'azionelab_scans_total{result="alreadyAdmitted"}': 1,
    'azionelab_scans_total{result="unknown"}': 1,
    'azionelab_mails_total{kind="confirmReservation",result="sent"}': 1,
    'azionelab_mails_total{kind="ticket",result="sent"}': 1,
  };
  for (const [series, value] of Object.entries(counted))
    expect([series, valueOf(text, series)]).toEqual([series, value]);
  expect(valueOf(text, 'azionelab_sql_seconds_count{statement="lock"}')).toBeGreaterThan(2);

  const personal = [...Object.values(tokens), code, email, canary.email, canary.phone ?? ''];
  for (const value of [...personal, 'canar', 'Canar', '127.0.0.1', 'xxxx', 'constructor', 'proto'])
    expect(text).not.toContain(value);
  expect(text.split('\n').length).toBeLessThan(1_500);
});

test('seats, the outbox, the pool, files and the process are told at the moment of asking', async () => {
  const text = await site.scrape();
  const seats = (name: string) => valueOf(text, `azionelab_${name}`);
  expect(seats('database_up')).toBe(1);
  expect(seats('performances_over_capacity')).toBe(0);
  expect(seats('seats_sellable')).toBe(6);
  expect(seats(`performance_seats_sellable{performance="${performanceId}"}`)).toBe(6);
  expect(seats('outbox_mails{state="queued"}')).toBeDefined();
  expect(seats('outbox_oldest_seconds')).toBeDefined();
  expect(seats('pool_connections{state="most"}')).toBe(8);
  expect(seats('pool_connections{state="waiting"}')).toBe(0);
  expect(seats('lock_waiters')).toBe(0);
  expect(seats('certificate_days_left')).toBeGreaterThan(14);
  expect(seats('backup_size_bytes')).toBe(12_345);
  expect(seats('backup_age_seconds')).toBeGreaterThan(3_590);
  expect(seats('disk_free_bytes')).toBeGreaterThan(1_000_000);
  expect(seats(`build_info{release="1.2.3+0a1b2c3",node="${process.versions.node}"}`)).toBe(1);
  expect(valueOf(text, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
  expect(valueOf(text, 'process_resident_memory_bytes')).toBeGreaterThan(0);
});

const runsOfJobs = async () =>
  valueOf(await site.scrape(), 'azionelab_task_runs_total{task="jobs",result="done"}') ?? 0;

test('what runs by itself is counted when it has run', async () => {
  await expect.poll(runsOfJobs, EVENTUALLY).toBeGreaterThan(0);
});

test('however often somebody scrapes, the database is asked once in five seconds, and only the next few performances have numbers of their own', async () => {
  const upcoming = async () => valueOf(await site.scrape(), 'azionelab_performances_upcoming');
  const before = await upcoming();
  const now = new Date();
  for (let hours = 1; hours <= 9; hours += 1)
    await givenPerformance(orm, now, { capacity: 10, startsInHours: hours });
  expect([before, await upcoming()]).toEqual([1, 1]);
  await expect.poll(upcoming, EVENTUALLY).toBe(10);
  const text = await site.scrape();
  expect(valueOf(text, 'azionelab_seats_sellable')).toBe(96);
  expect(text.match(/^azionelab_performance_seats_sellable\{/gm)).toHaveLength(5);
});

test('the site itself does not answer with its metrics', async () => {
  expect((await fetch(`${site.url}/metrics`)).status).toBe(404);
  expect((await fetch(`${site.url}/api/metrics`)).status).toBe(404);
});
