import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { bookingInput, givenPerformance } from '@azionelab/api/testing';
import { Reservation } from '@azionelab/db';
import { afterAll, expect, test } from 'vitest';
import { WEB_FOLDER } from './harness/built-web.ts';
import { SITE, startDeployment } from './harness/deployment.ts';
import { startLoad } from './harness/load.ts';
import { SUBNET } from './harness/names.ts';
import { ADDRESSES, writeHosts } from './harness/namespaces.ts';
import { startNginx } from './harness/nginx.ts';
import { until } from './harness/processes.ts';
import { callBy, keepingAgent, visitor } from './harness/visitor.ts';

const PORTS = [3_101, 3_102];
const NAMED_PORT = 8_443;
const site = await startDeployment({ ports: PORTS });
const byName = await startNginxByName();
afterAll(async () => {
  await byName.end();
  await site.stop();
});
const ask = visitor(site.authority.certificate);
const evenings = await Promise.all(
  Array.from({ length: 4 }, () => givenPerformance(site.orm, new Date(), { capacity: 5_000 })),
);
const performanceIds = evenings.map(({ id }) => id);

function replicaOn(port: number) {
  const found = site.replicas.findLast((replica) => replica.port === port);
  if (!found) throw new Error(`No replica on ${port}.`);
  return found;
}

test('each of two replicas ends and comes back under load, and no visitor notices', async () => {
  const load = startLoad(ask, { performanceIds, visitors: 5 });
  await delay(1_000);
  const ends = [];
  for (const port of PORTS) {
    const begun = Date.now();
    const code = await replicaOn(port).end('SIGTERM');
    ends.push({ code, ms: Date.now() - begun });
    await site.startReplica(port);
    await delay(500);
  }
  await load.stop();
  const { count, codes, faults, slowestMs } = load;
  console.log(
    `${count} requests, ${codes.length} of them bookings, over ${ends.length} restarts: ${faults.length} failed, ` +
      `the slowest took ${Math.round(slowestMs)} ms; a replica ends in ${ends.map(({ ms }) => ms).join(', ')} ms`,
  );
  expect(faults).toEqual([]);
  expect(ends.map(({ code }) => code)).toEqual([0, 0]);
  const kept = await site.orm.em.fork().count(Reservation, { code: { $in: codes } });
  expect(kept).toBe(codes.length);
});

/** Everybody asks at once while a lock keeps the answers back; then one of the two replicas is killed, then the lock goes. */
async function askWhileOneDies(lock: string, path: string, inputs: unknown[]) {
  const locked = site.postgres.sql(`begin; ${lock}; select pg_sleep(2); commit`);
  await until('the lock is held', async () =>
    Number(
      await site.postgres
        .sql(`select count(*) from pg_stat_activity where query like '%pg_sleep(2)%'
          and wait_event = 'PgSleep' and pid <> pg_backend_pid()`),
    ),
  );
  const answers = inputs.map((input, position) =>
    callBy(ask, keepingAgent(1, `${SUBNET}.${140 + position}`))(path, input),
  );
  await delay(600);
  await replicaOn(3_101).end('SIGKILL');
  await locked;
  const given = await Promise.all(answers);
  await site.startReplica(3_101);
  return given;
}

test('a replica that is killed over bookings is not noticed: the other one answers them, once each', async () => {
  const evening = performanceIds[0] ?? '';
  const inputs = Array.from({ length: 12 }, () => bookingInput(evening, { partySize: 1 }));
  const lock = `select 1 from performance where id = '${evening}' for update`;
  const given = await askWhileOneDies(lock, 'reservations.create', inputs);
  const words = given.map(({ word }) => word);
  console.log(`killed over 12 bookings: ${words.filter((word) => word === 'ok').length} answered`);
  expect(new Set(words)).toEqual(new Set(['ok']));
  const emails = inputs.map(({ email }) => email);
  expect(await site.orm.em.fork().count(Reservation, { email: { $in: emails } })).toBe(12);
});

test('what is not safe to repeat is not repeated: those who were at the dead one are told to try again', async () => {
  const inputs = Array.from({ length: 12 }, (_, count) => ({
    email: `nobody-${count}@example.org`,
    password: 'wrong password',
  }));
  const lock = 'lock table staff_user in access exclusive mode';
  const given = await askWhileOneDies(lock, 'auth.signIn', inputs);
  const words = given.map(({ word }) => word);
  const told = words.filter((word) => word === 'UNAVAILABLE').length;
  console.log(`killed over 12 sign-ins, the negative control: ${told} not answered`);
  expect(told).toBeGreaterThan(0);
  expect(new Set(words)).toEqual(new Set(['UNAVAILABLE', 'WRONG_CREDENTIALS']));
});

test('with every replica gone visitors see when to come back, and the site as soon as one is there', async () => {
  for (const port of PORTS) await replicaOn(port).end('SIGKILL');
  const [page, door, api] = [
    await ask('/shows'),
    await ask('/door'),
    await ask('/api/trpc/auth.me'),
  ];
  expect([page.status, door.status, api.status]).toEqual([503, 503, 503]);
  expect(page.body.toString()).toContain('Torniamo subito.');
  expect([page.headers['retry-after'], api.headers['retry-after']]).toEqual(['30', '2']);
  expect(JSON.parse(api.body.toString()).error.data.reason).toBe('UNAVAILABLE');
  // What needs no app is served all the same.
  expect((await ask('/icon.svg')).status).toBe(200);
  await site.startReplica(3_102);
  const begun = Date.now();
  await until('the site is back', async () => (await ask('/')).status === 200);
  console.log(`the site is back ${Date.now() - begun} ms after a replica is ready`);
  expect(Date.now() - begun).toBeLessThan(5_000);
});

test('replicas that are added behind a name are found without a restart', async () => {
  const found = async (count: number) => {
    await namedPage();
    const asked = byName.log().map(({ upstream }) => String(upstream));
    return new Set(asked.filter((each) => /^203\S+$/.test(each))).size >= count;
  };
  // Nothing is known behind the name yet: nginx is up all the same.
  expect((await namedPage()).status).toBe(503);
  await writeHosts('edge', `${ADDRESSES.app} app.internal\n`);
  const begun = Date.now();
  await until('the first is found', async () => (await namedPage()).status === 200, byName);
  const firstMs = Date.now() - begun;
  await writeHosts('edge', `${ADDRESSES.app} app.internal\n${ADDRESSES.secondApp} app.internal\n`);
  const added = Date.now();
  await until('both are asked', () => found(2), byName);
  console.log(`found ${firstMs} ms after it came, the second after ${Date.now() - added} ms`);
});

function namedPage() {
  return ask('/', { port: NAMED_PORT });
}

/** As in the containers, where `app` stands for all its replicas. */
function startNginxByName() {
  return startNginx({
    place: 'edge',
    siteDomain: SITE,
    upstreams: 'app.internal:3102',
    webRoot: WEB_FOLDER,
    mediaRoot: join(site.nginx.out, '../named/media'),
    folder: join(site.nginx.out, '../named'),
    httpPort: 8_080,
    httpsPort: NAMED_PORT,
    env: { STATUS_PORT: '8082', CERT_DIR: site.nginx.certFolder },
  });
}
