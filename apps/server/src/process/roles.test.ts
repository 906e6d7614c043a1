import { chmod, mkdtemp, readdir, readFile, readlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, inject, test, vi } from 'vitest';
import { bookingInput, givenPerformance } from '@azionelab/api/testing';
import { OutboxEmail, Reservation } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { jsonOf, post } from '../testing/app.ts';
import { startSite } from '../testing/running-site.ts';

/** Real processes on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

const database = await createTestDatabase(inject('clusterUrl'), { poolSize: 2 });
afterAll(database.drop);
const { orm } = database;

async function given() {
  const folder = await mkdtemp(join(tmpdir(), 'azionelab-roles-'));
  await chmod(folder, 0o755);
  return { DATABASE_URL: database.url, DATA_DIR: folder };
}

async function book(url: string, performanceId: string) {
  const answer = await post(url, 'reservations.create', bookingInput(performanceId));
  const { code } = (await jsonOf(answer)).result.data;
  return orm.em.fork().findOneOrFail(Reservation, { code });
}

async function stateOfMail({ id }: Reservation) {
  return (await orm.em.fork().findOneOrFail(OutboxEmail, { reservation: id })).state;
}

async function until(isTrue: () => Promise<boolean>) {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await isTrue()) return;
    await delay(50);
  }
  throw new Error('It did not come about.');
}

/** How many sockets of the process wait for somebody to connect. */
async function listening(pid: number) {
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((table) => readFile(`/proc/${pid}/net/${table}`, 'utf8')),
  );
  const rows = tables.flatMap((table) => table.split('\n').map((line) => line.trim().split(/\s+/)));
  const waiting = new Set(
    rows.filter((columns) => columns[3] === '0A').map((columns) => `socket:[${columns[9]}]`),
  );
  const files = await readdir(`/proc/${pid}/fd`);
  const open = await Promise.all(
    files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => '')),
  );
  return open.filter((target) => waiting.has(target)).length;
}

test('web with JOBS=off leaves mail and schedules to the role jobs, which nobody can connect to', async () => {
  const environment = await given();
  const { id } = await givenPerformance(orm, new Date());
  const web = await startSite({ ...environment, JOBS: 'off', WEB_WORKERS: '2' });
  const booking = await book(web.url, id);
  const overdue = await book(web.url, id);
  const yesterday = new Date(Date.now() - 86_400_000);
  await orm.em.fork().nativeUpdate(Reservation, overdue.id, { expiresAt: yesterday });
  await orm.em
    .fork()
    .execute('update performance set next_expiry_at = ? where id = ?', [yesterday, id]);
  await delay(7_000);
  expect(await stateOfMail(booking)).toBe('queued');
  expect((await orm.em.fork().findOneOrFail(Reservation, overdue.id)).status).toBe('pending');

  const jobs = await startSite(environment, undefined, { args: ['--jobs'] });
  expect(jobs.output()).toContain('working');
  await until(async () => (await stateOfMail(booking)) === 'sent');
  await until(
    async () => (await orm.em.fork().findOneOrFail(Reservation, overdue.id)).status === 'expired',
  );
  const { pid } = jobs.process;
  expect([await listening(pid ?? 0), (await listening(web.process.pid ?? 0)) > 0]).toEqual([
    0,
    true,
  ]);

  const again = await book(web.url, id);
  const from = Date.now();
  await until(async () => (await stateOfMail(again)) === 'sent');
  expect(Date.now() - from).toBeLessThan(5_000);

  for (const site of [jobs, web]) {
    site.process.kill('SIGTERM');
    expect(await site.ended).toEqual({ code: 0, signal: null });
  }
});

test('by itself the site sends its mail, and two of them beside a role jobs send each mail once', async () => {
  const environment = await given();
  const { id } = await givenPerformance(orm, new Date());
  const sites = await Promise.all([
    startSite(environment),
    startSite(environment),
    startSite(environment, undefined, { args: ['--jobs'] }),
  ]);
  const url = sites[0]?.url ?? '';
  const bookings = await Promise.all(Array.from({ length: 12 }, () => book(url, id)));
  for (const booking of bookings) await until(async () => (await stateOfMail(booking)) === 'sent');
  const mails = await readdir(join(environment.DATA_DIR, 'mail'));
  expect(mails.filter((name) => name.endsWith('.eml'))).toHaveLength(12);
  for (const site of sites) site.process.kill('SIGTERM');
  for (const site of sites) expect(await site.ended).toEqual({ code: 0, signal: null });
});

test('whoever watches over the role jobs asks it on METRICS_PORT, where there is nothing else', async () => {
  const jobs = await startSite({ ...(await given()), METRICS_PORT: '0' }, undefined, {
    args: ['--jobs'],
  });
  const url = `http://127.0.0.1:${/ metrics port=(\d+)/.exec(jobs.output())?.[1]}`;
  const status = async (path: string) => (await fetch(`${url}${path}`)).status;
  expect(await status('/api/health/live')).toBe(200);
  expect(await status('/api/health/ready')).toBe(200);
  expect(await status('/metrics')).toBe(200);
  expect(await status('/api/trpc/shows.list')).toBe(404);
  expect(await status('/')).toBe(404);
  jobs.process.kill('SIGTERM');
  expect(await jobs.ended).toEqual({ code: 0, signal: null });
});

test('the role jobs of a site without a database of its own is told what it needs', async () => {
  const { DATA_DIR } = await given();
  const jobs = await startSite({ DATA_DIR, DATABASE_URL: '' }, undefined, { args: ['--jobs'] });
  expect((await jobs.ended).code).toBe(1);
  expect(jobs.output()).toBe('The role jobs needs the DATABASE_URL of its site.\n');
});
