import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test, vi } from 'vitest';
import { givenPerformance, givenUser } from '@azionelab/api/testing';
import { migrations } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { runCommand } from '../testing/run-command.ts';
import { COMMANDS } from './index.ts';

/** Real processes on a busy machine. */
vi.setConfig({ testTimeout: 90_000 });

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const { orm } = database;
const folder = await mkdtemp(join(tmpdir(), 'azionelab-commands-'));
const environment = {
  DATABASE_URL: database.url,
  DATA_DIR: folder,
  // Nobody listens there.
  PORT: '1',
  RELEASE: '1.2.3+abc',
};

const NEWEST = migrations.at(-1)?.name ?? '';

/** Backups of which the last was finished so many hours ago. */
async function givenBackup(hours: number) {
  const BACKUP_DIR = await mkdtemp(join(folder, 'backups-'));
  const finishedAt = new Date(Date.now() - hours * 3_600_000).toISOString();
  const last = { finishedAt, name: '20261120T031500Z', bytes: 12_345_678, seconds: 4 };
  await writeFile(join(BACKUP_DIR, 'last-success.json'), JSON.stringify(last));
  return { BACKUP_DIR };
}

test('every command says what it does and what may follow it, without any setting', async () => {
  const { code, output } = await runCommand({ NODE_ENV: 'production' }, ['--help']);
  expect(code).toBe(0);
  for (const [name, { summary }] of Object.entries(COMMANDS)) {
    expect(output).toContain(`\n${name} `.trim());
    expect(output).toContain(summary);
  }
  const one = await runCommand({ NODE_ENV: 'production' }, ['migrate', '--help']);
  expect(one.output).toMatch(/^migrate \[up\] \| down --to NNN \| pending \| check\n/);
  const unknown = await runCommand({}, ['dance']);
  expect([unknown.code, unknown.output]).toEqual([
    1,
    expect.stringContaining('Say what to do: migrate, seed'),
  ]);
});

test('version names the release and the schema that it expects, before any setting is there', async () => {
  const { code, output } = await runCommand({ NODE_ENV: 'production', RELEASE: '1.2.3+abc' }, [
    'version',
    '--json',
  ]);
  expect([code, JSON.parse(output)]).toEqual([
    0,
    { release: '1.2.3+abc', schema: NEWEST, node: process.version },
  ]);
  const own = await runCommand({ NODE_ENV: 'production' }, ['version']);
  expect(own.output).toMatch(new RegExp(`^AzioneLab \\d+\\.\\d+\\.\\d+, schema ${NEWEST}, Node v`));
});

test.each([
  ['of this night', 9, 0, '20261120T031500Z, 9 hours old, 12.3 MB\n'],
  [
    'of the day before yesterday',
    27,
    1,
    '20261120T031500Z, 27 hours old, 12.3 MB: older than 26 hours.\n',
  ],
])('backup-check knows a backup %s', async (_name, hours, code, output) => {
  const given = await givenBackup(hours);
  expect(await runCommand({ ...environment, ...given }, ['backup-check'])).toEqual({
    code,
    output,
  });
});

test('backup-check fails where there is no backup, half a one, or nobody said where', async () => {
  const empty = join(folder, 'no-backups');
  await mkdir(empty);
  const missing = await runCommand({ ...environment, BACKUP_DIR: empty }, ['backup-check']);
  expect(missing).toEqual({ code: 1, output: `There is no finished backup in ${empty}.\n` });
  await writeFile(join(empty, 'last-success.json'), '{"finishedAt":');
  expect((await runCommand({ ...environment, BACKUP_DIR: empty }, ['backup-check'])).code).toBe(1);
  const unsaid = await runCommand(environment, ['backup-check']);
  expect([unsaid.code, unsaid.output]).toEqual([
    1,
    expect.stringContaining('BACKUP_DIR is not set'),
  ]);
});

test('status says on one screen what is well, and exits 1 naming what is not', async () => {
  await givenPerformance(orm, new Date());
  const nobody = await runCommand({ ...environment, ...(await givenBackup(30)) }, ['status']);
  expect(nobody.code).toBe(1);
  expect(nobody.output).toContain('! admins       none');
  expect(nobody.output).toContain(
    '! backup       20261120T031500Z, 30 hours old, 12.3 MB: older than 26 hours.',
  );
  expect(nobody.output).toMatch(/Look at: admins, backup\.\n$/);

  await givenUser(orm, 'admin');
  const well = await runCommand({ ...environment, ...(await givenBackup(3)) }, ['status']);
  expect(well.output.split('\n').map((line) => line.slice(0, 15).trim())).toEqual([
    'release',
    'site',
    'database',
    'schema',
    'mail',
    'jobs',
    'admins',
    'backup',
    'certificate',
    '',
  ]);
  expect(well.output).toContain('release      1.2.3+abc\n');
  expect(well.output).toContain(`schema       ${NEWEST}\n`);
  expect(well.code).toBe(0);
});

function wrong(output: string) {
  const { isWell, lines } = JSON.parse(output);
  const names = lines.filter((line: { isWrong: boolean }) => line.isWrong);
  return { isWell, names: names.map(({ name }: { name: string }) => name) };
}

test('status for machines says the same, also of a database that is away or older and of mail that does not leave', async () => {
  const away = { ...environment, DATABASE_URL: 'postgresql://nobody:nothing@127.0.0.1:1/none' };
  const without = await runCommand(away, ['status', '--json']);
  expect([without.code, wrong(without.output)]).toEqual([
    1,
    { isWell: false, names: ['database'] },
  ]);
  expect(without.output).not.toContain('nothing@');

  const older = await createTestDatabase(inject('clusterUrl'));
  await older.orm.migrator.down();
  const behind = await runCommand({ ...environment, DATABASE_URL: older.url }, [
    'status',
    '--json',
  ]);
  expect(wrong(behind.output).names).toEqual(['schema']);
  await older.drop();

  await orm.em.fork().execute(
    `insert into outbox_email (id, kind, version, recipient, locale, state, attempts, due_at, created_at)
     values (gen_random_uuid(), 'yourReservations', 1, 'a@example.org', 'it', 'queued', 0, now() - interval '1 hour', now() - interval '1 hour')`,
  );
  const late = await runCommand(environment, ['status', '--json']);
  expect(wrong(late.output).names).toEqual(['mail']);
  await orm.em.fork().execute('delete from outbox_email');
});

test('the shell has the site at hand, ends with what is piped in, and leaves no connection', async () => {
  const lines = [
    'typeof (await em.count(Show))',
    'services.publicUrl',
    'await services.settings.get("booking").then(({ holdMinutes }) => typeof holdMinutes)',
  ];
  const { code, output } = await runCommand(environment, ['shell'], `${lines.join('\n')}\n`);
  expect(code).toBe(0);
  expect(output).toContain(`'http://localhost:1'`);
  expect(output.match(/'number'/g)).toHaveLength(2);
});
