import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { givenPerformance } from '@azionelab/api/testing';
import { createOrm } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { Registry } from 'prom-client';
import { afterAll, expect, inject, test } from 'vitest';
import { startSite } from '../testing/running-site.ts';
import { askDatabase } from './database-facts.ts';
import { addDatabaseGauges } from './database-gauges.ts';

const database = await createTestDatabase(inject('clusterUrl'));
const { orm } = database;
afterAll(() => database.drop());
const watched = { orm, now: () => new Date() };

test('who waits for a locked performance is seen, and for how long', async () => {
  const { id } = await givenPerformance(orm, new Date());
  const lock = 'select id from performance where id = ? for update';
  const held = Promise.withResolvers<void>();
  const holder = orm.em.fork().transactional(async (tx) => {
    await tx.execute(lock, [id]);
    await held.promise;
  });
  await delay(100);
  const waiter = orm.em.fork().transactional((tx) => tx.execute(lock, [id]));
  await delay(400);
  const { load } = await askDatabase(watched);
  held.resolve();
  await Promise.all([holder, waiter]);
  expect(load.lockWaiters).toBe(1);
  expect(load.longestLockWaitSeconds).toBeGreaterThan(0.2);
  expect((await askDatabase(watched)).load.lockWaiters).toBe(0);
});

test('when all connections are taken, those who wait for one are seen', async () => {
  const narrow = await createOrm({ databaseUrl: database.url, poolSize: 1 });
  const registry = new Registry();
  addDatabaseGauges(registry, { ...watched, orm: narrow });
  const sleepers = [1, 2].map(() => narrow.em.fork().execute('select pg_sleep(0.5)'));
  await delay(200);
  const text = await registry.getSingleMetricAsString('azionelab_pool_connections');
  expect(text).toContain('{state="inUse"} 1');
  expect(text).toContain('{state="waiting"} 1');
  await Promise.all(sleepers);
  await narrow.close(true);
});

test('more seats taken than allowed would be seen', async () => {
  const { id } = await givenPerformance(orm, new Date(), { capacity: 2 });
  expect((await askDatabase(watched)).seats.overCapacity).toBe(0);
  const em = orm.em.fork();
  await em.execute('alter table performance drop constraint performance_never_oversold_check');
  await em.execute('update performance set taken_seats = 3 where id = ?', [id]);
  expect((await askDatabase(watched)).seats.overCapacity).toBe(1);
});

test('while the database is away its numbers are absent, and that is told', async () => {
  const gone = await createTestDatabase(inject('clusterUrl'));
  const away = await createOrm({ databaseUrl: gone.url });
  await gone.drop();
  const registry = new Registry();
  addDatabaseGauges(registry, { ...watched, orm: away });
  const text = await registry.metrics();
  expect(text).toContain('azionelab_database_up 0');
  expect(text).not.toMatch(/^azionelab_(?:seats|outbox|lock)/m);
  await away.close(true);
});

test('several processes answer together: counters are summed, the database’s numbers are told once', async () => {
  const site = await startSite({
    DATABASE_URL: database.url,
    DATA_DIR: await mkdtemp(join(tmpdir(), 'azionelab-several-')),
    WEB_WORKERS: '2',
    METRICS_PORT: '0',
  });
  const port = /metrics port=(\d+)/.exec(site.output())?.[1];
  // Each on a connection of its own, so that both processes get some.
  const ask = () => fetch(`${site.url}/api/trpc/venues.list`, { headers: { connection: 'close' } });
  for (let asked = 0; asked < 20; asked += 1) expect((await ask()).status).toBe(200);
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  expect(text).toContain('azionelab_procedures_total{procedure="venues.list",outcome="OK"} 20');
  expect(text).toContain('azionelab_pool_connections{state="most"} 16');
  expect(text.match(/^azionelab_database_up 1$/gm)).toHaveLength(1);
  expect(text.match(/^azionelab_performances_upcoming 2$/gm)).toHaveLength(1);
  site.process.kill('SIGTERM');
  expect(await site.ended).toEqual({ code: 0, signal: null });
});

test('a process with jobs alone tells its health and its numbers on the port for metrics, and nothing else', async () => {
  const site = await startSite({ DATABASE_URL: database.url, METRICS_PORT: '0' }, undefined, {
    args: ['--jobs'],
  });
  const base = `http://127.0.0.1:${/metrics port=(\d+)/.exec(site.output())?.[1]}`;
  expect(await (await fetch(`${base}/api/health/ready`)).json()).toEqual({ status: 'ok' });
  expect((await fetch(`${base}/api/health/live`)).status).toBe(200);
  expect((await fetch(`${base}/api/trpc/venues.list`)).status).toBe(404);
  expect(await (await fetch(`${base}/metrics`)).text()).toContain('azionelab_outbox_mails');
  site.process.kill('SIGTERM');
  expect(await site.ended).toEqual({ code: 0, signal: null });
});
