import { createServer, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { givenPerformance } from '@azionelab/api/testing';
import { afterAll, expect, test } from 'vitest';
import { aftermathOf, doctorSays, mailCount, mailsSettled } from './harness/aftermath.ts';
import { startLoad } from './harness/load.ts';
import { startPostgres } from './harness/postgres.ts';
import { type Relay, startRelay } from './harness/relay.ts';
import { startSite } from './harness/site.ts';

const DOWN_MS = 60_000;

const postgres = await startPostgres();
let relay: Relay = await startRelay();
const { port, accepted } = relay;
const site = await startSite({ databaseUrl: postgres.url, smtpUrl: relay.url });
afterAll(async () => {
  await site.stop();
  await relay.stop();
  await postgres.stop();
});

/** Bookings for a while, one after the other; answers how they went. */
async function bookFor(ms: number) {
  const { id } = await givenPerformance(postgres.orm, new Date(), { capacity: 5_000 });
  const load = startLoad([site.url], [id], 1);
  await delay(ms);
  await load.stop();
  expect(load.unanswered).toEqual([]);
  expect(await aftermathOf(load, [site.url], postgres.orm)).toMatchObject({ lost: 0, strange: 0 });
  return load.acknowledged.size;
}

async function states() {
  const rows = await postgres.orm.em
    .fork()
    .execute<{ state: string }[]>('select distinct state from outbox_email order by state');
  return rows.map(({ state }) => state);
}

/** As an operator would: what waits for its next try is tried now. */
async function tryAgainNow() {
  await postgres.orm.em
    .fork()
    .execute(`update outbox_email set due_at = now() where state = 'retrying'`);
}

test('a relay that is down for a minute delays mails and loses none', async () => {
  await relay.stop();
  const bookings = await bookFor(3_000);
  await delay(DOWN_MS - 3_000);
  expect(await states()).not.toContain('failed');
  relay = await startRelay(port, accepted);
  await tryAgainNow();
  await mailsSettled(postgres.orm);
  const mails = await mailCount(postgres.orm, relay);
  console.log(`Relay down for ${DOWN_MS / 1000} s: ${bookings} bookings meanwhile;`, mails);
  expect(mails).toMatchObject({ lost: 0, doubled: 0, untrue: 0 });
});

test('a relay that is busy for a while gets its mails later', async () => {
  relay.manner = 'is busy';
  const bookings = await bookFor(2_000);
  await expect.poll(states, { timeout: 30_000 }).toContain('retrying');
  relay.manner = 'accepts';
  await tryAgainNow();
  await mailsSettled(postgres.orm);
  const mails = await mailCount(postgres.orm, relay);
  console.log(`Relay answers 451: ${bookings} bookings meanwhile;`, mails);
  expect(mails).toMatchObject({ lost: 0, doubled: 0, untrue: 0 });
});

test('a relay that refuses for good makes the mails fail truthfully, and nothing else', async () => {
  const before = await mailCount(postgres.orm, relay);
  relay.manner = 'refuses';
  const bookings = await bookFor(2_000);
  await mailsSettled(postgres.orm);
  relay.manner = 'accepts';
  const mails = await mailCount(postgres.orm, relay);
  console.log(`Relay answers 550: ${bookings} bookings meanwhile;`, mails);
  expect(mails.lost).toBe(mails.promised - before.promised);
  expect(mails.untrue).toBe(0);
  const failed = await postgres.orm.em
    .fork()
    .execute<{ last_error: string }[]>(
      `select last_error from outbox_email where state = 'failed'`,
    );
  expect(failed).toHaveLength(mails.lost);
  expect(
    failed.every(({ last_error }) => last_error.includes('550') && !last_error.includes('@')),
  ).toBe(true);
});

test('a relay that says one byte a second holds up no booking', async () => {
  await relay.stop();
  const dawdler = await startDawdler(port);
  const bookings = await bookFor(4_000);
  await dawdler.stop();
  relay = await startRelay(port, accepted);
  expect(bookings).toBeGreaterThan(5);
  // What the dawdler holds runs into the sender's patience; then it is tried again.
  await expect
    .poll(async () => (await tryAgainNow(), states()), { timeout: 150_000, interval: 2_000 })
    .toEqual(['failed', 'sent']);
  const mails = await mailCount(postgres.orm, relay);
  console.log(`Relay says a byte a second: ${bookings} bookings meanwhile;`, mails);
  expect(mails.untrue).toBe(0);
  expect(await doctorSays(postgres.orm)).toEqual([]);
});

/** Greets at one byte a second and never gets further. */
async function startDawdler(onPort: number) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    const greeting = '220 relay.test ESMTP and then some\r\n'.split('');
    const timer = setInterval(() => socket.write(greeting.shift() ?? ' '), 1_000);
    socket.on('close', () => clearInterval(timer));
  });
  await new Promise<void>((resolve) => server.listen(onPort, '127.0.0.1', resolve));
  return {
    stop: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
