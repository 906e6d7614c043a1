import { randomBytes } from 'node:crypto';
import { bookingInput, givenPerformance } from '@azionelab/api/testing';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, expect, inject, test } from 'vitest';
import { startRelay } from '../mail/testing/relay.ts';
import { jsonOf, post } from '../testing/app.ts';
import { servingSite } from '../testing/serving.ts';

const EVENTUALLY = { timeout: 15_000 };
const database = await createTestDatabase(inject('clusterUrl'));
const relay = await startRelay();
const behindProxy = await servingSite(database.url, { SMTP_URL: relay.url, TRUST_PROXY: '1' });
const bare = await servingSite(database.url, { SMTP_URL: relay.url, JOBS: 'off' });
afterAll(async () => {
  await Promise.all([behindProxy.stop(), bare.stop()]);
  await relay.stop();
  await database.drop();
});
const { id } = await givenPerformance(database.orm, new Date(), { capacity: 40 });
/** As nginx makes them: 32 hexadecimal digits. */
const nginxId = () => randomBytes(16).toString('hex');

async function referenceOfMailTo(address: string) {
  const mail = () => relay.received.find(({ to }) => to[0] === address);
  await expect.poll(mail, EVENTUALLY).toBeDefined();
  return /^X-Request-Reference: (.*)$/im.exec(mail()?.raw ?? '')?.[1]?.trim();
}

test('the id that nginx gave a request is in the answer, in the log and in the header of the mail', async () => {
  // At once, so that they share one unit of work.
  const bookings = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const [booking, reference] = [bookingInput(id, { partySize: 1 }), nginxId()];
      const headers = { 'x-request-id': reference };
      const answer = await post(behindProxy.url, 'reservations.create', booking, { headers });
      expect(answer.headers.get('x-request-id')).toBe(reference);
      return { ...booking, reference };
    }),
  );
  for (const { email, reference } of bookings) {
    expect(await referenceOfMailTo(email)).toBe(reference);
    const lines = behindProxy.logged.filter((line) => line.includes(reference));
    expect(lines.some((line) => line.includes('"calls":"reservations.create"'))).toBe(true);
    await expect
      .poll(
        () => behindProxy.logged.filter((line) => line.includes(reference)).join(''),
        EVENTUALLY,
      )
      .toMatch(/"kind":"confirmReservation","result":"sent"/);
    expect(lines.join('')).not.toContain(email);
  }
});

test('a request that is refused or fails leaves its id in the log too', async () => {
  const headers = { 'x-request-id': nginxId() };
  const input = bookingInput(id, { partySize: 11 });
  const answer = await post(behindProxy.url, 'reservations.create', input, { headers });
  expect(answer.status).toBe(409);
  expect(behindProxy.logged.join('')).toContain(headers['x-request-id']);
});

test('the id that a stranger makes up is not believed without a proxy', async () => {
  const booking = bookingInput(id, { partySize: 1 });
  const forged = nginxId();
  const headers = { 'x-request-id': forged };
  const answer = await post(bare.url, 'reservations.create', booking, { headers });
  const own = answer.headers.get('x-request-id');
  expect(own).not.toBe(forged);
  expect((await jsonOf(answer)).result.data.code).toBeDefined();
  expect(await referenceOfMailTo(booking.email)).toBe(own);
  expect(bare.logged.join('')).not.toContain(forged);
});

test('what would break out of a header is not taken, even from a proxy', async () => {
  const booking = bookingInput(id, { partySize: 1 });
  const headers = { 'x-request-id': 'abc def: <evil>' };
  await post(behindProxy.url, 'reservations.create', booking, { headers });
  expect(await referenceOfMailTo(booking.email)).toMatch(/^[A-Z2-9]{10}$/);
});
