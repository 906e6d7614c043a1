import { setTimeout as delay } from 'node:timers/promises';
import { givenPerformance } from '@azionelab/api/testing';
import { afterAll, expect, test } from 'vitest';
import { aftermathOf, doctorSays, mailCount, mailsSettled } from './harness/aftermath.ts';
import { startLoad } from './harness/load.ts';
import { startPostgres } from './harness/postgres.ts';
import { startRelay } from './harness/relay.ts';
import { startSite } from './harness/site.ts';

const PROCESS_KILLS = 10;
const DATABASE_KILLS = 3;
/** Mails that one process has in hand at most. */
const LANES = 3;

const postgres = await startPostgres();
const relay = await startRelay();
const options = { databaseUrl: postgres.url, smtpUrl: relay.url };
const sites = await Promise.all([1, 2, 3].map(() => startSite(options)));
const urls = sites.map((site) => site.url);
afterAll(async () => {
  await Promise.all(sites.map((site) => site.stop()));
  await relay.stop();
  await postgres.stop();
});

async function givenEvenings() {
  const evenings = Array.from({ length: 6 }, () =>
    givenPerformance(postgres.orm, new Date(), { capacity: 5_000 }),
  );
  return (await Promise.all(evenings)).map(({ id }) => id);
}

const NOTHING_WRONG = { lost: 0, unasked: 0, unresolved: 0, strange: 0 };

test('a process killed ten times under load loses no booking, and doubles no mail more than once', async () => {
  const load = startLoad(urls, await givenEvenings(), 4);
  for (let kill = 0; kill < PROCESS_KILLS; kill += 1) {
    await delay(700);
    const victim = sites[kill % sites.length];
    await victim?.kill();
    await victim?.restart();
  }
  await load.stop();
  const open = load.unanswered.length;
  expect(open, 'the kills hit nobody').toBeGreaterThan(0);
  expect(await aftermathOf(load, urls, postgres.orm)).toEqual(NOTHING_WRONG);
  await mailsSettled(postgres.orm);
  const mails = await mailCount(postgres.orm, relay);
  console.log(
    `Process killed ${PROCESS_KILLS} times: ${load.acknowledged.size} bookings, ${open} asked again;`,
    mails,
  );
  expect(mails).toMatchObject({ lost: 0, untrue: 0 });
  expect(mails.most).toBeLessThanOrEqual(2);
  expect(mails.doubled).toBeLessThanOrEqual(PROCESS_KILLS * LANES);
  expect(await doctorSays(postgres.orm)).toEqual([]);
});

test('PostgreSQL killed three times under load loses no booking and no mail, and the site heals', async () => {
  const before = await mailCount(postgres.orm, relay);
  const load = startLoad(urls, await givenEvenings(), 4);
  for (let kill = 0; kill < DATABASE_KILLS; kill += 1) {
    await delay(1_500);
    await postgres.kill();
    await delay(300);
    await postgres.restart();
  }
  await delay(1_500);
  await load.stop();
  const open = load.unanswered.length;
  expect(open, 'the kills hit nobody').toBeGreaterThan(0);
  expect(await aftermathOf(load, urls, postgres.orm)).toEqual(NOTHING_WRONG);
  await mailsSettled(postgres.orm);
  const mails = await mailCount(postgres.orm, relay);
  console.log(
    `PostgreSQL killed ${DATABASE_KILLS} times: ${load.acknowledged.size} bookings, ${open} asked again;`,
    mails,
  );
  expect(mails).toMatchObject({ lost: 0, untrue: 0 });
  expect(mails.most).toBeLessThanOrEqual(1 + DATABASE_KILLS);
  expect(mails.doubled - before.doubled).toBeLessThanOrEqual(DATABASE_KILLS * LANES * sites.length);
  expect(await doctorSays(postgres.orm)).toEqual([]);
});

test('the harness would notice a booking that was lost', async () => {
  const [evening = ''] = await givenEvenings();
  const load = startLoad(urls, [evening], 1);
  await delay(500);
  await load.stop();
  const [key] = load.acknowledged.keys();
  await postgres.orm.em.fork().execute('delete from outbox_email where request_key = ?', [key]);
  await postgres.orm.em.fork().execute('delete from reservation where idempotency_key = ?', [key]);
  expect((await aftermathOf(load, urls, postgres.orm)).lost).toBe(1);
  expect((await doctorSays(postgres.orm)).length).toBeGreaterThan(0);
});
