import { rm } from 'node:fs/promises';
import { afterAll, expect, inject, test } from 'vitest';
import { bookingInput, givenPerformance } from '@azionelab/api/testing';
import { createTestDatabase } from '@azionelab/db/testing';
import { listeningApp, post } from '../testing/app.ts';

const database = await createTestDatabase(inject('clusterUrl'));
const site = await listeningApp(database.orm);
afterAll(async () => {
  await site.close();
  await database.drop();
});

async function health(path: string, url = site.url) {
  const answer = await fetch(`${url}/api/health${path}`);
  return {
    status: answer.status,
    body: await answer.text(),
    retryAfter: answer.headers.get('retry-after'),
  };
}

test('a site that can work says so', async () => {
  for (const path of ['', '/live', '/ready'])
    expect(await health(path)).toMatchObject({ status: 200, body: '{"status":"ok"}' });
});

test('a clock that is off by more than two seconds makes it unready, without telling why', async () => {
  const { clock } = site.options;
  const skewed = await listeningApp(database.orm, {
    options: { clock: { ...clock, skewMs: () => -2_500 } },
  });
  expect(await health('/ready', skewed.url)).toEqual({
    status: 503,
    body: '{"status":"unavailable"}',
    retryAfter: '2',
  });
  expect((await health('/live', skewed.url)).status).toBe(200);
  expect(skewed.logged.join('')).toContain('"fault":"clock"');
  await skewed.close();
});

test('a schema that is not the newest makes it unready', async () => {
  const older = await createTestDatabase(inject('clusterUrl'));
  await older.orm.migrator.down();
  const behind = await listeningApp(older.orm);
  expect((await health('/ready', behind.url)).status).toBe(503);
  await older.orm.migrator.up();
  await expect
    .poll(async () => (await health('/ready', behind.url)).status, { timeout: 3_000 })
    .toBe(200);
  await behind.close();
  await older.drop();
});

test('many who ask at once cost the database one check', async () => {
  let checks = 0;
  const { clock } = site.options;
  const measure = async () => void (checks += 1);
  const asked = await listeningApp(database.orm, { options: { clock: { ...clock, measure } } });
  await Promise.all(Array.from({ length: 20 }, () => health('/ready', asked.url)));
  await health('', asked.url);
  expect(checks).toBe(1);
  await expect
    .poll(async () => (await health('', asked.url)).status === 200 && checks, { timeout: 3_000 })
    .toBe(2);
  await asked.close();
});

test('a process on its way out is live but not ready, and asks clients to connect elsewhere', async () => {
  const leaving = await listeningApp(database.orm, { options: { draining: { isOn: true } } });
  expect((await health('', leaving.url)).status).toBe(503);
  const live = await fetch(`${leaving.url}/api/health/live`);
  expect([live.status, live.headers.get('connection')]).toEqual([200, 'close']);
  await leaving.close();
});

test('a disk without room makes it unready, and so does a data folder that is not there', async () => {
  // What the kernel shows of itself is a file system without one free byte.
  const noRoom = process.platform === 'linux' ? '/proc' : '/dev';
  const full = await listeningApp(database.orm, { options: { mediaFolder: noRoom } });
  expect((await health('/ready', full.url)).status).toBe(503);
  expect(full.logged.join('')).toContain('"fault":"disk"');
  await full.close();

  const gone = await listeningApp(database.orm);
  await rm(gone.options.mediaFolder, { recursive: true });
  expect((await health('', gone.url)).status).toBe(503);
  expect((await health('/live', gone.url)).status).toBe(200);
  await gone.close();
});

test('little room is told and keeps the site in service', async () => {
  const narrow = await listeningApp(database.orm, { options: { lowSpace: Infinity } });
  expect(await health('/ready', narrow.url)).toMatchObject({
    status: 200,
    body: '{"status":"degraded"}',
  });
  expect(narrow.logged.join('')).toContain('"fault":"disk","msg":"degraded"');
  await narrow.close();
});

test('mail that nobody sends is told after a quarter of an hour, and bookings go on', async () => {
  const own = await createTestDatabase(inject('clusterUrl'));
  const late = await listeningApp(own.orm);
  const { id } = await givenPerformance(own.orm, new Date());
  expect((await post(late.url, 'reservations.create', bookingInput(id))).status).toBe(200);
  late.shift.ms = 14 * 60_000;
  expect((await health('/ready', late.url)).body).toBe('{"status":"ok"}');
  late.shift.ms = 16 * 60_000;
  await expect
    .poll(async () => (await health('/ready', late.url)).body, { timeout: 3_000 })
    .toBe('{"status":"degraded"}');
  expect((await health('/ready', late.url)).status).toBe(200);
  expect(late.logged.join('')).toContain('"fault":"outbox"');
  expect((await post(late.url, 'reservations.create', bookingInput(id))).status).toBe(200);

  // One mailbox that puts the relay off is nobody's outage; two are.
  const em = own.orm.em.fork();
  await em.execute(
    `update outbox_email set state = 'retrying', attempts = 3, due_at = now() + interval '1 hour', created_at = now() - interval '1 day'
     where id = (select min(id::text)::uuid from outbox_email)`,
  );
  await em.execute(`update outbox_email set due_at = now() + interval '1 hour' where attempts = 0`);
  await expect
    .poll(async () => (await health('/ready', late.url)).body, { timeout: 3_000 })
    .toBe('{"status":"ok"}');
  await late.close();
  await own.drop();
});
