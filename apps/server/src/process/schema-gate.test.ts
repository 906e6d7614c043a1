import { chmod, mkdtemp } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, inject, onTestFinished, test, vi } from 'vitest';
import { createOrm, migrateDown, migrations, schemaState } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { runCommand } from '../testing/run-command.ts';
import { type RunningSite, startSite } from '../testing/running-site.ts';

/** Real processes on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

const NAMES = migrations.map(({ name }) => name);
const NEWEST = NAMES.at(-1) ?? '';
const AFTER_TWO = NAMES.slice(2);

let dataDir = '';
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'azionelab-gate-'));
  await chmod(dataDir, 0o755);
});

async function givenDatabase() {
  const database = await createTestDatabase(inject('clusterUrl'), { poolSize: 2 });
  onTestFinished(database.drop);
  const { orm, url } = database;
  const execute = (sql: string) => orm.em.fork().execute(sql);
  return {
    url,
    orm,
    execute,
    environment: { DATABASE_URL: url, DATA_DIR: dataDir },
    apply: (name: string) => execute(`insert into mikro_orm_migrations (name) values ('${name}')`),
  };
}

async function end(site: RunningSite) {
  site.process.kill('SIGTERM');
  expect(await site.ended).toEqual({ code: 0, signal: null });
}

async function refused(environment: Record<string, string>, args: string[] = []) {
  const site = await startSite(environment, undefined, { args });
  const { code } = await site.ended;
  expect(site.output()).not.toContain('    at ');
  return { code, output: site.output() };
}

test('neither role starts on an older schema, and says which migration is missing; RUN_MIGRATIONS=true brings it', async () => {
  const { environment, orm } = await givenDatabase();
  await orm.migrator.down();
  const [web, jobs] = await Promise.all([refused(environment), refused(environment, ['--jobs'])]);
  for (const { code, output } of [web, jobs]) {
    expect(code).toBe(1);
    expect(output).toContain(`older than this version, which needs ${NEWEST}.`);
  }
  const site = await startSite({ ...environment, RUN_MIGRATIONS: 'true' });
  expect((await fetch(`${site.url}/api/health/ready`)).status).toBe(200);
  expect((await schemaState(orm.em.fork())).pending).toEqual([]);
  await end(site);
});

test('nothing starts on a schema that a later version has contracted; one that it has expanded serves on', async () => {
  const { environment, apply, execute } = await givenDatabase();
  await apply('998-expand-waiting-list');
  await execute('alter table reservation add waiting_since timestamptz');
  const site = await startSite(environment);
  expect((await fetch(`${site.url}/api/health/ready`)).status).toBe(200);
  await end(site);

  await apply('999-contract-old-links');
  const { code, output } = await refused({ ...environment, RUN_MIGRATIONS: 'true' });
  expect(code).toBe(1);
  expect(output).toContain('newer than this version, which does not know 999-contract-old-links.');
});

test('a migration that fails stops the start, and nothing of it stays', async () => {
  const { environment, orm, execute } = await givenDatabase();
  await migrateDown(orm, '003-back-office');
  await execute('alter table staff_user add is_rehearsal text');
  const site = await startSite({ ...environment, RUN_MIGRATIONS: 'true' });
  expect((await site.ended).code).toBe(1);
  expect(site.output()).toContain('"is_rehearsal" of relation "staff_user" already exists');
  const [show] = await orm.em
    .fork()
    .execute<object[]>(
      `select 1 from information_schema.columns where table_name = 'show' and column_name = 'is_rehearsal'`,
    );
  expect(show).toBeUndefined();
});

test('the site is served by a role that may change no table; another one migrates', async () => {
  const { environment, orm, execute, url } = await givenDatabase();
  const name = `app_${new URL(url).pathname.slice(1)}`;
  onTestFinished(async () => {
    const cluster = await createOrm({ databaseUrl: inject('clusterUrl'), poolSize: 1 });
    await cluster.em.fork().execute(`drop role ${name}`);
    await cluster.close(true);
  });
  await execute(`create role ${name} login password 'app'`);
  await execute('revoke create on schema public from public');
  await execute(
    `alter default privileges in schema public grant select, insert, update, delete on tables to ${name}`,
  );
  await execute(
    `alter default privileges in schema public grant usage, select on sequences to ${name}`,
  );
  await orm.migrator.down({ to: 0 });
  await execute('drop table mikro_orm_migrations');
  onTestFinished(() => execute(`drop owned by ${name}`).then(() => {}));

  const asApp = new URL(url);
  Object.assign(asApp, { username: name, password: 'app' });
  const both = { ...environment, DATABASE_URL: asApp.href, MIGRATION_DATABASE_URL: url };
  const alone = await runCommand({ ...both, MIGRATION_DATABASE_URL: '' }, ['migrate']);
  expect([alone.code, alone.output]).toEqual([1, expect.stringContaining('permission denied')]);
  const migrated = await runCommand(both, ['migrate']);
  expect(migrated).toMatchObject({ code: 0, output: expect.stringContaining('004-expand') });
  expect(await runCommand(both, ['migrate', 'pending'])).toEqual({
    code: 0,
    output: 'Pending: nothing.\n',
  });

  const site = await startSite(both);
  expect((await fetch(`${site.url}/api/health/ready`)).status).toBe(200);
  await end(site);

  const down = await runCommand(both, ['migrate', 'down', '--to', '2']);
  expect(down.output).toBe(`Taken back: ${AFTER_TWO.toReversed().join(', ')}.\n`);
  const pending = await runCommand(both, ['migrate', 'pending']);
  expect(pending).toEqual({ code: 1, output: `Pending: ${AFTER_TWO.join(', ')}.\n` });
});

test('a database that comes up late is waited for, and not for longer than DATABASE_WAIT', async () => {
  const { environment, url } = await givenDatabase();
  const { hostname, port } = new URL(url);
  const late = await closedPort();
  const away = new URL(url);
  away.port = String(late.port);
  const given = { ...environment, DATABASE_URL: away.href };

  const starting = startSite({ ...given, DATABASE_WAIT: '60' });
  const [web, command] = await Promise.all([
    refused({ ...given, DATABASE_WAIT: '1' }),
    runCommand({ ...given, DATABASE_WAIT: '1' }, ['doctor']),
  ]);
  const sentence = 'The database does not answer, after 1 s (DATABASE_WAIT): connect ECONNREFUSED';
  for (const { code, output } of [web, command])
    expect([code, output]).toEqual([1, expect.stringContaining(sentence)]);

  await late.open(Number(port), hostname);
  const site = await starting;
  expect(site.output()).toContain('the database does not answer yet');
  expect((await fetch(`${site.url}/api/health/ready`)).status).toBe(200);
  await end(site);
});

/** A port at which nobody listens until it is opened: then everything goes on to the real one. */
async function closedPort() {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await new Promise((done) => probe.close(done));
  return {
    port,
    async open(realPort: number, host: string) {
      const server = createServer((client) => {
        const real = connect(realPort, host);
        for (const [one, other] of [
          [client, real],
          [real, client],
        ] as const) {
          one.on('error', () => other.destroy());
          one.pipe(other);
        }
      });
      await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
      onTestFinished(() => void server.close());
    },
  };
}
