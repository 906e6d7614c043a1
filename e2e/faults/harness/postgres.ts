import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, readlink, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createOrm, type MikroORM } from '@azionelab/db';
import { startEmbedded } from '@azionelab/db/embedded';
import { Client } from 'pg';

export interface Postgres {
  url: string;
  /** For the tests' own looks at the data; it outlives the kills. */
  orm: MikroORM;
  /** Ends the server and all its helpers with -9, as a power cut would. */
  kill: () => Promise<void>;
  /** Starts it again on the same data and port, and waits until it has recovered. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}

/** A migrated PostgreSQL of the test's own, with everything on that keeps data through a crash. */
export async function startPostgres(): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), 'azionelab-faults-'));
  await chmod(folder, 0o755);
  const { url } = await startEmbedded({ folder, database: 'azionelab' });
  const cluster = join(folder, 'cluster');
  const [binary, commandLine] = await commandOf(await postmasterOf(cluster));
  const owner = await stat(cluster);
  const orm = await createOrm({ databaseUrl: url, poolSize: 4 });
  await orm.migrator.up();
  return {
    url,
    orm,
    async kill() {
      const postmaster = await postmasterOf(cluster);
      const children = await childrenOf(postmaster);
      for (const pid of [postmaster, ...children]) killIfAlive(pid, 'SIGKILL');
      await delay(100);
    },
    async restart() {
      spawn(binary, commandLine, { uid: owner.uid, gid: owner.gid, cwd: cluster, stdio: 'ignore' });
      await untilItAnswers(url);
    },
    async stop() {
      await orm.close(true);
      const postmaster = await postmasterOf(cluster);
      killIfAlive(postmaster, 'SIGINT');
      while (isAlive(postmaster)) await delay(50);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function postmasterOf(cluster: string) {
  const [pid] = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
  return Number(pid);
}

async function commandOf(pid: number): Promise<[string, string[]]> {
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8');
  return [await readlink(`/proc/${pid}/exe`), line.split('\0').slice(1, -1)];
}

async function childrenOf(parent: number) {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = await Promise.all(
    pids.map(async (pid) => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
      return { pid, parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) };
    }),
  );
  return parents.filter((each) => each.parent === parent).map(({ pid }) => pid);
}

function killIfAlive(pid: number, signal: NodeJS.Signals) {
  if (isAlive(pid)) process.kill(pid, signal);
}

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function untilItAnswers(url: string) {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const client = new Client({ connectionString: url });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await delay(100);
    }
  }
}
