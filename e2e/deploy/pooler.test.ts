import { givenPerformance } from '@azionelab/api/testing';
import { runDoctor } from '@azionelab/api/server';
import { Reservation } from '@azionelab/db';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { SITE, startDeployment } from './harness/deployment.ts';
import { startLoad } from './harness/load.ts';
import { startPooler } from './harness/pooler.ts';
import { cli } from './harness/replica.ts';
import { visitor } from './harness/visitor.ts';

type Pooler = Awaited<ReturnType<typeof startPooler>>;
let pooler: Pooler | undefined;
const site = await startDeployment({
  async databaseUrl(postgres) {
    pooler = await startPooler(postgres);
    return pooler.url;
  },
});
afterAll(async () => {
  await site.stop();
  await pooler?.stop();
});
const ask = visitor(site.authority.certificate);

test('a rehearsed booking goes through from the page to the door, with PgBouncer in between', async () => {
  const { code, stdout, stderr } = await cli(
    site.site,
    ['smoke', '--url', `https://${SITE}`, '--connect', '203.0.113.1:443'],
    { env: { NODE_EXTRA_CA_CERTS: site.authority.certificateFile } },
  );
  console.log(stdout.trim());
  expect(code, stdout + stderr).toBe(0);
});

test('many visitors book over few connections, and the books are right', async () => {
  const evening = await givenPerformance(site.orm, new Date(), { capacity: 40 });
  const other = await givenPerformance(site.orm, new Date(), { capacity: 5_000 });
  const load = startLoad(ask, { performanceIds: [other.id, evening.id], visitors: 6, thinkMs: 20 });
  await delay(6_000);
  const pools = (await pooler?.show('pools')) ?? '';
  await load.stop();
  const servers = await site.postgres.sql(
    `select count(*) from pg_stat_activity where usename = 'azionelab_app'`,
  );
  const kept = await site.orm.em.fork().count(Reservation, { code: { $in: load.codes } });
  console.log(
    `${load.count} requests, ${load.codes.length} bookings over ${servers} connections\n${pools}`,
  );
  // The small evening sells out meanwhile, which is an answer like another.
  const strange = load.faults.filter((fault) => !fault.startsWith('booking: 409'));
  expect(strange).toEqual([]);
  expect(kept).toBe(load.codes.length);
  expect(load.codes.length).toBeGreaterThan(30);
  expect(Number(servers)).toBeLessThanOrEqual(6);
  const broken = await runDoctor(site.orm.em.fork(), new Date());
  expect(broken).toEqual([]);
});
