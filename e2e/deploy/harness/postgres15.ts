import { chown, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './folders.ts';
import type { Place } from './namespaces.ts';
import { start, until } from './processes.ts';
import { cmd, must, run } from './run.ts';

const BIN = '/usr/lib/postgresql/15/bin';
const asPostgres = cmd`runuser -u postgres --`;

export interface Postgres15 {
  /** As the role that owns the schema, and as the role that only works with its rows; over TCP, for processes that can reach it. */
  ownerUrl: string;
  appUrl: string;
  /** As superuser over a socket in the file system, from anywhere on this machine. */
  superUrl: string;
  socketFolder: string;
  port: number;
  /** Runs SQL as superuser; answers lines of `|`-separated values. */
  sql: (statement: string, database?: string) => Promise<string>;
  stop: () => Promise<void>;
}

export interface Postgres15Options {
  /** Where it runs and on which address it listens; by default here, on loopback. */
  place?: Place | null;
  address?: string;
  port?: number;
  settings?: Record<string, string>;
}

/** Debian's PostgreSQL 15 on data of its own, with the database `azionelab` and its two roles, durable as in production. */
export async function startPostgres15(options: Postgres15Options = {}): Promise<Postgres15> {
  const { place = null, address = '127.0.0.1', port = 5_499, settings = {} } = options;
  const folder = await temporaryFolder('postgres');
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (flag) => Number(await must(cmd`id ${flag} postgres`))),
  );
  const data = join(folder, 'data');
  const socketFolder = join(folder, 'socket');
  await must(cmd`install -d -o postgres -m 755 ${socketFolder}`);
  await must(cmd`install -d -o postgres -m 700 ${data}`);
  await must(
    cmd`${asPostgres} ${`${BIN}/initdb`} -D ${data} -U postgres -A trust -E UTF8 --locale C.UTF-8 --no-instructions`,
  );
  const hba = join(data, 'pg_hba.conf');
  await writeFile(hba, 'local all all trust\nhost all all all scram-sha-256\n');
  await chown(hba, uid ?? 0, gid ?? 0);
  const given = Object.entries({
    listen_addresses: address,
    port: String(port),
    unix_socket_directories: socketFolder,
    max_connections: '60',
    ...settings,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = start(cmd`${asPostgres} ${`${BIN}/postgres`} -D ${data} ${given}`, { place });
  const psql = (statement: string, database: string) =>
    cmd`psql -h ${socketFolder} -p ${port} -U postgres -d ${database} -XqAt -v ON_ERROR_STOP=1 -c ${statement}`;
  const sql = async (statement: string, database = 'azionelab') =>
    (await must(psql(statement, database))).trim();
  await until(
    'PostgreSQL answers',
    async () => (await run(psql('select 1', 'postgres'))).code === 0,
    server,
  );
  for (const statement of ROLES) await sql(statement, 'postgres');
  for (const statement of RIGHTS) await sql(statement);
  const urlOf = (role: string) => `postgresql://${role}:${role}@${address}:${port}/azionelab`;
  return {
    ownerUrl: urlOf('azionelab_owner'),
    appUrl: urlOf('azionelab_app'),
    superUrl: `postgresql://postgres@${encodeURIComponent(socketFolder)}:${port}/azionelab`,
    socketFolder,
    port,
    sql,
    async stop() {
      // `runuser` passes SIGTERM on, which waits for clients to leave; a fast stop does not.
      await run(cmd`${asPostgres} ${`${BIN}/pg_ctl`} stop -D ${data} -m fast`);
      await server.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const ROLES = [
  `create role azionelab_owner login password 'azionelab_owner'`,
  `create role azionelab_app login password 'azionelab_app'`,
  'create database azionelab owner azionelab_owner',
];
/** What docker/postgres does for the containers. */
const RIGHTS = [
  'revoke all on schema public from public',
  'grant all on schema public to azionelab_owner',
  'grant usage on schema public to azionelab_app',
  'revoke all on database azionelab from public',
  'grant connect, temporary on database azionelab to azionelab_app',
  `alter default privileges for role azionelab_owner in schema public
     grant select, insert, update, delete on tables to azionelab_app`,
  `alter default privileges for role azionelab_owner in schema public
     grant usage, select on sequences to azionelab_app`,
];
