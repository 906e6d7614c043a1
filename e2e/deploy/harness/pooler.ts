import { chown, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './folders.ts';
import { ADDRESSES, inNamespace } from './namespaces.ts';
import type { Postgres15 } from './postgres15.ts';
import { start, until } from './processes.ts';
import { cmd, must, run } from './run.ts';

export const POOLER_PORT = 6_432;
const SERVER_CONNECTIONS = 6;

/** PgBouncer in transaction mode between the app and PostgreSQL, as docs/scaling.md describes it. */
export async function startPooler(postgres: Postgres15) {
  const folder = await temporaryFolder('pooler');
  const [ini, users] = [join(folder, 'pgbouncer.ini'), join(folder, 'users.txt')];
  const uid = Number(await must(cmd`id -u postgres`));
  await writeFile(
    ini,
    [
      '[databases]',
      `azionelab = host=${ADDRESSES.data} port=${postgres.port} dbname=azionelab`,
      '[pgbouncer]',
      `listen_addr = ${ADDRESSES.data}`,
      `listen_port = ${POOLER_PORT}`,
      'unix_socket_dir =',
      'auth_type = scram-sha-256',
      `auth_file = ${users}`,
      'pool_mode = transaction',
      `default_pool_size = ${SERVER_CONNECTIONS}`,
      'max_client_conn = 200',
      'ignore_startup_parameters = extra_float_digits,options',
      'admin_users = azionelab_app',
      '',
    ].join('\n'),
  );
  await writeFile(users, '"azionelab_app" "azionelab_app"\n');
  for (const file of [ini, users]) await chown(file, uid, uid);
  const pooler = start(cmd`runuser -u postgres -- pgbouncer ${ini}`, { place: 'data' });
  const url = `postgresql://azionelab_app:azionelab_app@${ADDRESSES.data}:${POOLER_PORT}/azionelab`;
  const look = (database: string, statement: string) =>
    run(
      inNamespace(
        'data',
        cmd`psql ${url.replace(/azionelab$/, database)} -XqAt -F ${' '} -c ${statement}`,
      ),
    );
  await until(
    'PgBouncer answers',
    async () => (await look('azionelab', 'select 1')).code === 0,
    pooler,
  );
  return {
    url,
    /** What PgBouncer says of itself, one line a pool. */
    show: async (what: string) => (await look('pgbouncer', `show ${what}`)).stdout,
    async stop() {
      await pooler.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
