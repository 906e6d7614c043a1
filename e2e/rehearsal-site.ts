import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export interface RunningSite {
  url: string;
  stop(): Promise<void>;
}

const ROOT = resolve(import.meta.dirname, '..');
/** The Node that comes with the project, where there is one: the server is TypeScript as it stands. */
const OWN_NODE = resolve(ROOT, 'node_modules/.bin/node');
const NODE = existsSync(OWN_NODE) ? OWN_NODE : process.execPath;
const LONGEST_START_MS = 60_000;
const POLL_MS = 100;
/** Settings of the tester's own machine that would lead a rehearsal elsewhere. */
const FOREIGN = [
  'PUBLIC_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'APP_SECRET',
  'DEFAULT_LOCALE',
  'TIME_ZONE',
  'WEB_WORKERS',
  'TRUST_PROXY',
  'RATE_LIMIT',
];

/** Starts the site as testers have it, on a free port over a database of its own. It seeds the demo season into an empty one. */
export async function startSite({
  databaseUrl,
  dataDir,
}: {
  databaseUrl: string;
  dataDir: string;
}): Promise<RunningSite> {
  const port = await freePort();
  const output: string[] = [];
  const child = spawn(NODE, ['apps/server/src/rehearsal.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...Object.fromEntries(
        FOREIGN.flatMap((name) => [
          [name, ''],
          [`${name}_FILE`, ''],
        ]),
      ),
      NODE_ENV: 'test',
      NODE_OPTIONS: '',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
    },
  });
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));

  const url = `http://localhost:${port}`;
  const isReady = await untilReady(url, child);
  if (!isReady) {
    child.kill('SIGKILL');
    throw new Error(`The site did not start:\n${output.join('')}`);
  }
  return { url, stop: () => stop(child) };
}

async function untilReady(url: string, child: ChildProcess) {
  const deadline = Date.now() + LONGEST_START_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (answer?.ok) return true;
    await delay(POLL_MS);
  }
  return false;
}

async function stop(child: ChildProcess) {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const forced = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(forced);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
