import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { givenInstalledServer, givenRelease, givenSeason, startLoad } from './server/installed.ts';

const server = await givenInstalledServer();
afterAll(server.stop);
const evenings = await givenSeason(server, 20);

/** A migration as a release would bring it, after those that are there. */
function addMigration(name: string, statement: string) {
  const folder = 'packages/db/src/migrations';
  return `sed -e 's/class Migration004ExpandRehearsal/class MigrationTrial/' -e '/^  override\\|^  async/,$d' ${folder}/migration-004-expand-rehearsal.ts >/dev/null
    printf '%s\\n' "import { Migration } from '@mikro-orm/migrations';" 'export class MigrationTrial extends Migration {' \
      '  override async up() { this.addSql("${statement}"); }' '}' >${folder}/migration-${name}.ts
    sed -i -e "1i import { MigrationTrial } from './migration-${name}.ts';" -e "s/^];/  { name: '${name}', class: MigrationTrial },\\n];/" ${folder}/index.ts`;
}

test('an upgrade under load goes from one version to the next without a failed request', async () => {
  const folder = await givenRelease(server, 'v1.1.0', addMigration('090-expand-trial', 'create table trial (id int)'));
  const stopLoad = startLoad(server, evenings);
  await delay(1_000);
  const { code, out, ms } = await server.operator(`upgrade --from ${folder} --yes`);
  const met = await stopLoad();
  expect(code, out).toBe(0);
  console.log(out, `Upgrade under load in ${ms} ms:`, met);
  expect(met).toMatchObject({ failed: 0, faults: [] });
  expect(met.bookings).toBeGreaterThan(20);
});
