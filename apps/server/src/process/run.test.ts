import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, inject, test, vi } from 'vitest';
import { createTestDatabase } from '@azionelab/db/testing';
import { beginRequest, loadUntilClosed, startSite } from '../testing/running-site.ts';

/** Real processes on a busy machine. */
vi.setConfig({ testTimeout: 90_000 });

const database = await createTestDatabase(inject('clusterUrl'), { poolSize: 1 });
afterAll(() => database.drop());

async function dataFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'azionelab-run-'));
  await chmod(folder, 0o755);
  return folder;
}
const given = async () => ({ DATABASE_URL: database.url, DATA_DIR: await dataFolder() });

test('a stop under load: no client sees an error, and the process ends with 0 within 10 seconds', async () => {
  const site = await startSite(await given());
  const { seen, done } = loadUntilClosed(site.url, 8);
  await until(async () => seen.answered > 40);
  const from = Date.now();
  const begun = await requestsBegun(site.url);
  site.process.kill('SIGTERM');
  expect(await begun.finished()).toEqual(begun.answers);
  expect(await site.ended).toEqual({ code: 0, signal: null });
  expect(Date.now() - from).toBeLessThan(10_000);
  await done;
  expect(seen.faults).toEqual([]);
});

test('a second signal ends it at once', async () => {
  const site = await startSite(await given());
  // A request that never ends keeps the site from stopping by itself.
  const endless = connect(Number(new URL(site.url).port), '127.0.0.1');
  endless.on('error', () => {});
  const head = [
    'POST /api/trpc/auth.signOut HTTP/1.1',
    'Host: site',
    'Content-Type: application/json',
  ];
  endless.write([...head, 'Content-Length: 10', '', ''].join('\r\n'));
  await delay(300);
  site.process.kill('SIGINT');
  await delay(600);
  site.process.kill('SIGINT');
  expect(await site.ended).toEqual({ code: 130, signal: null });
});

test('several processes share the port, one that dies is replaced, and they stop together without an error', async () => {
  const site = await startSite({ ...(await given()), WEB_WORKERS: '2' });
  const workers = await childrenOf(site.process.pid);
  expect(workers).toHaveLength(2);
  process.kill(workers[0] ?? 0, 'SIGKILL');
  await until(
    async () =>
      (await childrenOf(site.process.pid)).length === 2 &&
      !(await childrenOf(site.process.pid)).includes(workers[0] ?? 0),
  );
  expect(site.output()).toContain('a worker ended and is replaced');

  const { seen, done } = loadUntilClosed(site.url, 6);
  await until(async () => seen.answered > 40);
  const begun = await requestsBegun(site.url);
  site.process.kill('SIGTERM');
  expect(await begun.finished()).toEqual(begun.answers);
  expect(await site.ended).toEqual({ code: 0, signal: null });
  await done;
  expect(seen.faults).toEqual([]);
});

test('a signal to the whole process group lets several processes finish what they answer', async () => {
  const options = { hasOwnGroup: true };
  const site = await startSite({ ...(await given()), WEB_WORKERS: '2' }, undefined, options);
  const { pid } = site.process;
  if (!pid) throw new Error('The site has no process.');
  const { seen, done } = loadUntilClosed(site.url, 6);
  await until(async () => seen.answered > 40);
  const begun = await requestsBegun(site.url);
  process.kill(-pid, 'SIGTERM');
  expect(await begun.finished()).toEqual(begun.answers);
  expect(await site.ended).toEqual({ code: 0, signal: null });
  await done;
  expect(seen.faults).toEqual([]);
});

test('a file that names a stranger’s process as the embedded database does not end it', async () => {
  const DATA_DIR = await dataFolder();
  const cluster = join(DATA_DIR, 'postgres/cluster');
  await mkdir(cluster, { recursive: true });
  const stranger = spawn('sleep', ['120']);
  await writeFile(join(cluster, 'postmaster.pid'), `${stranger.pid}\n${cluster}\n`);
  const site = await startSite({ DATA_DIR, DATABASE_URL: '' });
  expect((await site.ended).code).toBe(1);
  expect(stranger.signalCode).toBeNull();
  expect(isAlive(stranger.pid ?? 0)).toBe(true);
  stranger.kill('SIGKILL');
});

test('the embedded database ends with a killed site, and the next start finds its data', async () => {
  const DATA_DIR = await dataFolder();
  const killed = await startSite({ DATA_DIR, DATABASE_URL: '' });
  const postgres = await postmaster(DATA_DIR);
  const refused = await startSite({ DATA_DIR, DATABASE_URL: '' });
  expect(refused.output()).toContain('Another AzioneLab is running on this data folder.');
  expect((await refused.ended).code).toBe(1);

  killed.process.kill('SIGKILL');
  await killed.ended;
  const next = await startSite({ DATA_DIR, DATABASE_URL: '' });
  expect((await fetch(`${next.url}/api/health/ready`)).status).toBe(200);
  expect(isAlive(postgres)).toBe(false);

  const second = await postmaster(DATA_DIR);
  next.process.kill('SIGTERM');
  expect(await next.ended).toEqual({ code: 0, signal: null });
  expect(isAlive(second)).toBe(false);
});

test('a start with wrong settings lists them and ends', async () => {
  const site = await startSite({
    NODE_ENV: 'production',
    RATE_LIMIT: 'off',
    DATABASE_URL: database.url,
  });
  expect((await site.ended).code).toBe(1);
  expect(site.output()).toContain('RATE_LIMIT must not be off in production');
  expect(site.output()).toContain('APP_SECRET is required in production');
  expect(site.output()).not.toContain('    at ');
});

test('production does not start while a demo account is enabled', async () => {
  const demo = await createTestDatabase(inject('clusterUrl'), { poolSize: 1 });
  await demo.orm.em.fork().execute(
    `insert into staff_user (id, email, name, role, locale, password_hash, created_at)
     values (gen_random_uuid(), 'admin@demo.azionelab.test', 'Amelia', 'admin', 'it', 'x', now())`,
  );
  const site = await startSite({
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://tickets.example.org',
    DATABASE_URL: demo.url,
    DATA_DIR: await dataFolder(),
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'a@example.org',
    APP_SECRET: 'q7Vf0mXo2LkPz9Yt4RsWb8Jd3HgNc6Ua1TeEi5Ox',
    TRUST_PROXY: '1',
  });
  const serves = site.output().includes('"msg":"serving"');
  if (serves) site.process.kill('SIGTERM');
  expect((await site.ended).code).toBe(1);
  expect(site.output()).toContain('Disable them first: admin@demo.azionelab.test.');
  await demo.drop();
});

/** Requests that the site is in the middle of; each is finished well after a signal that comes next. */
async function requestsBegun(url: string) {
  const requests = await Promise.all(Array.from({ length: 6 }, () => beginRequest(url)));
  return {
    answers: requests.map(() => 'HTTP/1.1 404 Not Found'),
    async finished() {
      await delay(600);
      for (const { finish } of requests) finish();
      return Promise.all(requests.map(({ answer }) => answer));
    },
  };
}

async function childrenOf(pid: number | undefined) {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.trim().split(/\s+/).filter(Boolean).map(Number);
}

async function postmaster(dataDir: string) {
  const [pid] = (await readFile(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8')).split(
    '\n',
  );
  return Number(pid);
}

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function until(isTrue: () => Promise<boolean>) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await isTrue()) return;
    await delay(50);
  }
  throw new Error('It did not come about.');
}
