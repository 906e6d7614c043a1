import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export interface SiteProcess {
  url: string;
  pid: () => number;
  /** Ends it with -9; nothing of it is tidied up. */
  kill: () => Promise<void>;
  /** Starts it again on the same port, and waits until it is ready. */
  restart: () => Promise<void>;
  /** Asks it to end; answers its exit code and how long that took. */
  terminate: () => Promise<{ code: number | null; ms: number }>;
  stop: () => Promise<void>;
}

export interface SiteOptions {
  databaseUrl: string;
  smtpUrl?: string;
  workers?: number;
  /** Puts the demo season, with its accounts, into a database that is still empty. */
  hasDemoSeason?: boolean;
}

/** The secret of this run's sites: whoever knows it can make the links that the mails carry. */
export const SITE_SECRET = randomBytes(32).toString('base64url');
const ENTRY = new URL('../../../apps/server/src/main.ts', import.meta.url).pathname;

const READY_MS = 120_000;

/** One real process of the site (or one with several workers) as `npm start` runs it, ready to serve. */
export async function startSite(options: SiteOptions): Promise<SiteProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const dataDir = await mkdtemp(join(tmpdir(), 'azionelab-site-'));
  const env = {
    ...process.env,
    ...environmentOf(options),
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
  };
  let child = await startAndWait();

  async function startAndWait() {
    const started = spawn(process.execPath, [ENTRY, ...(options.hasDemoSeason ? ['--demo'] : [])], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const said: string[] = [];
    started.stderr.on('data', (chunk) => said.push(String(chunk)));
    try {
      await untilReady(url, () => {
        if (started.exitCode !== null) throw new Error(`The site did not start:\n${said.join('')}`);
      });
    } catch (error) {
      started.kill('SIGKILL');
      throw error;
    }
    return started;
  }

  return {
    url,
    pid: () => child.pid ?? 0,
    async kill() {
      const gone = ended(child);
      child.kill('SIGKILL');
      await gone;
    },
    async restart() {
      child = await startAndWait();
    },
    async terminate() {
      const begun = Date.now();
      const gone = ended(child);
      child.kill('SIGTERM');
      return { code: await gone, ms: Date.now() - begun };
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = ended(child);
        child.kill('SIGTERM');
        await gone;
      }
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function environmentOf({ databaseUrl, smtpUrl, workers = 1 }: SiteOptions) {
  return {
    NODE_ENV: 'test',
    NODE_OPTIONS: '',
    DATABASE_URL: databaseUrl,
    APP_SECRET: SITE_SECRET,
    WEB_WORKERS: String(workers),
    RATE_LIMIT: 'off',
    LOG_LEVEL: 'fatal',
    ...(smtpUrl && { SMTP_URL: smtpUrl }),
  };
}

function ended(child: ChildProcess) {
  return new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
}

async function untilReady(url: string, check: () => void) {
  const deadline = Date.now() + READY_MS;
  while (Date.now() < deadline) {
    check();
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await delay(100);
  }
  throw new Error(`The site is not ready after ${READY_MS} ms.`);
}

export async function freePort() {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (!address || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
