import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@azionelab/db/embedded';
import { Client } from 'pg';
import { freePort } from '../faults/harness/site.ts';
import { DOCKER } from '../compose/files.ts';
import { atTheEnd, check, must } from './steps.ts';
import { POSTGRES_15 } from './tools.ts';

export interface Roles {
  owner: string;
  app: string;
}

/** PostgreSQL 18 as it comes along with the project. Answers the address of its superuser. */
export async function startPostgres18() {
  const folder = await temporaryFolder();
  const { url, stop } = await startEmbedded({ folder, database: 'postgres' });
  atTheEnd(stop);
  return url;
}

/** Debian's PostgreSQL 15, the oldest that is supported. */
export async function startPostgres15() {
  const folder = await temporaryFolder();
  const [data, passwords] = [join(folder, 'data'), join(folder, 'password')];
  const password = randomBytes(16).toString('hex');
  await writeFile(passwords, password);
  const [uid, gid] = (await must(['sh', '-c', 'id -u postgres; id -g postgres'])).split('\n');
  for (const path of [folder, passwords]) await chown(path, Number(uid), Number(gid));
  const initial = ['--pgdata', data, '--auth=scram-sha-256', `--pwfile=${passwords}`];
  await asPostgres(`${POSTGRES_15}/initdb`, ...initial, '--encoding=UTF8', '--locale=C');
  const port = await freePort();
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
  const log = ['--log', join(folder, 'log')];
  await asPostgres(`${POSTGRES_15}/pg_ctl`, '-D', data, '-w', ...log, '-o', options, 'start');
  atTheEnd(() => asPostgres(`${POSTGRES_15}/pg_ctl`, '-D', data, '-m', 'fast', 'stop'));
  return `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
}

function asPostgres(...command: string[]) {
  return must(['runuser', '-u', 'postgres', '--', ...command]);
}

/** Makes the two roles by the script that the compose file gives to PostgreSQL, twice, and tries what each of them may. */
export async function makeRoles(superuser: string): Promise<Roles> {
  const { hostname, port, username, password } = new URL(superuser);
  const folder = await temporaryFolder();
  const passwords = {
    owner: randomBytes(24).toString('hex'),
    app: randomBytes(24).toString('hex'),
  };
  for (const [role, text] of Object.entries(passwords)) await writeFile(join(folder, role), text);
  const env = {
    PGHOST: hostname,
    PGPORT: port,
    PGPASSWORD: password,
    POSTGRES_USER: username,
    OWNER_PASSWORD_FILE: join(folder, 'owner'),
    APP_PASSWORD_FILE: join(folder, 'app'),
  };
  for (let times = 0; times < 2; times += 1)
    await must([join(DOCKER, 'postgres/init-roles.sh')], { env });
  const urlOf = (role: keyof Roles) =>
    `postgresql://azionelab_${role}:${passwords[role]}@${hostname}:${port}/azionelab`;
  const roles = { owner: urlOf('owner'), app: urlOf('app') };
  await tryRights(roles);
  return roles;
}

async function tryRights({ owner, app }: Roles) {
  await query(owner, 'create table trial (id serial primary key, word text)');
  await query(app, `insert into trial (word) values ('one')`);
  await query(app, `update trial set word = 'two'`);
  await query(app, 'select * from trial');
  await query(app, 'delete from trial');
  for (const forbidden of [
    'create table theirs (id int)',
    'alter table trial add column more text',
    'drop table trial',
    'truncate trial',
    'create role more',
    'create schema more',
  ]) {
    const refusal = await query(app, forbidden).then(
      () => '',
      (error: unknown) => String(error),
    );
    check(/permission denied|must be owner/.test(refusal), `azionelab_app may: ${forbidden}`);
  }
  await query(owner, 'drop table trial');
}

export async function query(url: string, text: string, values: unknown[] = []) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Others than its owner may look into it: servers and containers run as users of their own. */
export async function temporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'azionelab-image-'));
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
  atTheEnd(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
