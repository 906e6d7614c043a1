import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { givenInstalledServer, givenRelease, givenSeason, startLoad } from './server/installed.ts';

vi.setConfig({ testTimeout: 900_000, hookTimeout: 300_000 });
const server = await givenInstalledServer();
afterAll(server.stop);
let evenings: string[] = [];
beforeAll(async () => {
  evenings = await givenSeason(server, 20);
});

const CONFIRM = 'packages/api/src/reservations/confirm.ts';
const MIGRATIONS = 'packages/db/src/migrations';

/** A migration as a release would bring it, after those that are there. */
function addMigration(name: string, statement: string) {
  const code = [
    `import { Migration } from '@mikro-orm/migrations';`,
    'export class MigrationTrial extends Migration {',
    `  override up() { this.addSql("${statement}"); }`,
    '}',
  ];
  const lines = code.map((line) => `"${line.replaceAll('"', String.raw`\"`)}"`).join(' ');
  return `printf '%s\\n' ${lines} >${MIGRATIONS}/migration-${name}.ts
    sed -i -e "1i import { MigrationTrial } from './migration-${name}.ts';" \\
      -e "s/^];/  { name: '${name}', class: MigrationTrial },\\n];/" ${MIGRATIONS}/index.ts`;
}

/** Its confirmation page fails for everybody; nothing else shows that. */
const BREAK_CONFIRMATION = `sed -i 's/^  const reservation = await decide(/  throw new Error("broken on purpose");\\n&/' ${CONFIRM} && grep -q 'broken on purpose' ${CONFIRM}`;

async function versionInService() {
  return (await server.must('readlink /opt/azionelab/current')).trim().replace('releases/', '');
}

test('an upgrade under load goes from one version to the next without a failed request', async () => {
  const folder = await givenRelease(
    server,
    'v1.1.0',
    addMigration('090-expand-trial', 'create table trial (id int)'),
  );
  const stopLoad = startLoad(server, evenings);
  await delay(1_000);
  const { code, out, ms } = await server.operator(`upgrade --from ${folder} --yes`);
  const met = await stopLoad();
  expect(code, out).toBe(0);
  console.log(`${out}\nUpgrade under load in ${ms} ms:`, met);
  expect(met).toMatchObject({ failed: 0, faults: [] });
  expect(met.bookings).toBeGreaterThan(20);
  expect(await versionInService()).toBe('v1.1.0');
  expect(await server.sql('select count(*) from trial')).toBe('0');
});

test('a version that fails its smoke test gives way to the last good one by itself, and the site answers throughout', async () => {
  const folder = await givenRelease(server, 'v1.2.0', BREAK_CONFIRMATION);
  const stopLoad = startLoad(server, evenings);
  const { code, out, ms } = await server.operator(`upgrade --from ${folder} --yes`);
  const met = await stopLoad();
  console.log(`${out}\nUpgrade that returns in ${ms} ms:`, met);
  expect(code).toBe(1);
  expect(out).toContain('The site runs as v1.1.0 again');
  expect(met).toMatchObject({ failed: 0, faults: [] });
  expect(await versionInService()).toBe('v1.1.0');
  expect((await server.operator('status')).out).toContain('version     v1.1.0');
});

test('rollback switches the code and keeps the data that came since', async () => {
  const before = await server.sql('select count(*) from reservation');
  const { code, out, ms } = await server.operator('rollback --yes');
  console.log(`Rollback in ${ms} ms`);
  expect(code, out).toBe(0);
  expect(await versionInService()).toBe('v1.0.0');
  expect(await server.sql('select count(*) from reservation')).toBe(before);
  expect((await server.operator('rollback --to v1.1.0 --yes')).code).toBe(0);
});

test('over a contract migration rollback refuses and names the backup that is the way out', async () => {
  const folder = await givenRelease(
    server,
    'v2.0.0',
    `${addMigration('090-expand-trial', 'create table trial (id int)')}
     sed -i 's/class MigrationTrial/class MigrationFirst/' ${MIGRATIONS}/migration-090-expand-trial.ts
     sed -i 's/MigrationTrial/MigrationFirst/g' ${MIGRATIONS}/index.ts
     ${addMigration('091-contract-trial', 'drop table trial')}`,
  );
  const upgrade = await server.operator(`upgrade --from ${folder} --yes`);
  expect(upgrade.code, upgrade.out).toBe(0);
  const { code, out } = await server.operator('rollback --yes');
  expect(code).toBe(1);
  expect(out).toContain('091-contract-trial took away what it needs');
  expect(out).toMatch(/docker\/bin\/restore \d{8}T\d{6}Z --version v1\.1\.0/);
  expect(await versionInService()).toBe('v2.0.0');
});
