import { bookingInput, givenPerformance } from '@azionelab/api/testing';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, expect, inject, test } from 'vitest';
import { jsonOf, post } from '../testing/app.ts';
import { startIntake } from '../testing/http-intake.ts';
import { servingSite } from '../testing/serving.ts';

const EVENTUALLY = { timeout: 10_000 };
const canary = {
  name: 'Ada Canarina',
  email: 'canary@example.org',
  phone: '+39 333 7654321',
  notes: 'canary-note',
};
const database = await createTestDatabase(inject('clusterUrl'));
const em = database.orm.em.fork();
const intake = await startIntake();
afterAll(async () => {
  await intake.stop();
  await database.drop();
});
const { id } = await givenPerformance(database.orm, new Date());

/** The database refuses what the site thinks is right: nobody expected that. */
async function withFault<T>(work: () => Promise<T>): Promise<T> {
  await em.execute(
    "alter table reservation add constraint forced_failure check (name not like '%Canarina%') not valid",
  );
  try {
    return await work();
  } finally {
    await em.execute('alter table reservation drop constraint forced_failure');
  }
}

const book = (url: string) => post(url, 'reservations.create', bookingInput(id, canary));

test('an unexpected error is reported once, with the release and the reference, and without anything a person gave', async () => {
  const site = await servingSite(database.url, {
    SENTRY_DSN: `http://publickey@127.0.0.1:${intake.port}/42`,
    RELEASE: '1.2.3+0a1b2c3',
  });
  const [first] = await withFault(async () => [await book(site.url), await book(site.url)]);
  const { reference } = (await jsonOf(first)).error.data;
  await expect.poll(() => intake.received.length, EVENTUALLY).toBeGreaterThan(0);
  await site.stop();

  expect(intake.received).toHaveLength(1);
  const { path, body } = intake.received[0] ?? { path: '', body: '' };
  expect(path).toMatch(/^\/api\/42\/envelope\/\?.*sentry_key=publickey/);
  const event = JSON.parse(body.split('\n')[2] ?? '');
  expect(event).toMatchObject({
    level: 'error',
    release: '1.2.3+0a1b2c3',
    tags: { reference },
    logger: 'unexpected',
  });
  const types = event.exception.values.map(({ type }: { type: string }) => type);
  expect(types).toContain('CheckConstraintViolationException');
  expect(body).toContain('booking-desk.ts');
  for (const value of [...Object.values(canary), 'Canar', '127.0.0.1:', 'hostname'])
    expect(body.replace(/"dsn":"[^"]*"/, '')).not.toContain(value);
  expect(event.server_name).toBeUndefined();
  expect(event.request ?? event.user).toBeUndefined();
});

test('refusals that belong to the rules are not reported', async () => {
  intake.received.length = 0;
  const site = await servingSite(database.url, {
    SENTRY_DSN: `http://publickey@127.0.0.1:${intake.port}/42`,
  });
  const tooMany = bookingInput(id, { ...canary, partySize: 11 });
  expect((await post(site.url, 'reservations.create', tooMany)).status).toBe(409);
  expect((await post(site.url, 'reservations.confirm', { token: 'x'.repeat(24) })).status).toBe(
    404,
  );
  await site.stop();
  expect(intake.received).toEqual([]);
});

test('without a DSN nothing is sent, and an intake that is away disturbs nobody', async () => {
  const bare = await servingSite(database.url);
  expect((await withFault(() => book(bare.url))).status).toBe(500);
  await bare.stop();
  expect(intake.received).toEqual([]);

  const lost = await servingSite(database.url, { SENTRY_DSN: 'http://publickey@127.0.0.1:1/42' });
  expect((await withFault(() => book(lost.url))).status).toBe(500);
  expect((await post(lost.url, 'reservations.create', bookingInput(id))).status).toBe(200);
  await lost.stop();
});
