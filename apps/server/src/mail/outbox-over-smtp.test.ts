import { deliverNextEmail } from '@azionelab/api/server';
import { bookingInput, createEvening, givenPerformance } from '@azionelab/api/testing';
import { OutboxEmail } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, afterEach, expect, inject, test } from 'vitest';
import { createLog } from '../log.ts';
import { startSender } from './sender.ts';
import { startDrippingRelay, startRelay } from './testing/relay.ts';
import { createSmtpSender } from './transport.ts';

const EVENTUALLY = { timeout: 15_000 };

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const { orm } = database;
const { clock, guest, services, tokensOf } = createEvening(database);
const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
  await orm.em
    .fork()
    .nativeUpdate(OutboxEmail, {}, { state: 'skipped', sentAt: null, leaseUntil: null });
});

/** The site's sender against a relay, with everything that it logs. */
function startSending(smtpUrl: string, deadlineMs = 10_000) {
  const lines: string[] = [];
  const log = createLog({
    level: 'trace',
    isJson: true,
    destination: { write: (line) => void lines.push(line) },
  });
  const smtp = createSmtpSender({
    smtpUrl,
    from: 'AzioneLab <biglietti@teatro.example>',
    deadlineMs,
  });
  const sender = startSender({
    log,
    pollMs: 30,
    deliver: () => deliverNextEmail({ ...services, send: smtp.send }),
  });
  cleanUps.push(smtp.close, () => sender.stop());
  return { lines, sender };
}

async function givenBookings(count: number, capacity = 200) {
  const { id } = await givenPerformance(orm, clock.now(), { capacity });
  const inputs = Array.from({ length: count }, () => bookingInput(id, { name: 'Anna Canarino' }));
  const booked = await Promise.all(inputs.map((input) => guest.reservations.create(input)));
  return { inputs, codes: booked.map(({ code }) => code) };
}

async function states() {
  const rows = await orm.em
    .fork()
    .execute<{ state: string }[]>(
      `select distinct state from outbox_email where state <> 'skipped' order by state`,
    );
  return rows.map(({ state }) => state);
}

test('a visitor books, gets the mail, confirms with its link and gets the ticket', async () => {
  const relay = await startRelay();
  cleanUps.push(relay.stop);
  const { sender, lines } = startSending(relay.url);
  const { inputs, codes } = await givenBookings(1);
  sender.wake();
  await expect.poll(() => relay.received.length, EVENTUALLY).toBe(1);
  const [link] = relay.received[0]?.email.text?.match(/http:\/\/localhost:3000\/confirm#\S+/) ?? [];
  const { ticketToken } = await guest.reservations.confirm({ token: link?.split('#')[1] ?? '' });
  sender.wake();
  await expect.poll(() => relay.received.length, EVENTUALLY).toBe(2);
  expect(relay.received.map(({ to }) => to)).toEqual([[inputs[0]?.email], [inputs[0]?.email]]);
  expect(relay.received[1]?.email.text).toContain(`http://localhost:3000/ticket#${ticketToken}`);

  const tokens = await tokensOf(codes[0] ?? '');
  const canaries = ['canarino', inputs[0]?.email, tokens.confirm, tokens.manage, tokens.ticket];
  expect(lines.join()).not.toMatch(new RegExp(canaries.join('|'), 'i'));
});

test('a relay that is down for a while delays mails and nothing else', async () => {
  const relay = await startRelay();
  await relay.stop();
  const { lines } = startSending(relay.url);
  const { codes, inputs } = await givenBookings(4);
  await expect.poll(states, EVENTUALLY).toEqual(['retrying']);
  const { confirm } = await tokensOf(codes[0] ?? '');
  expect((await guest.reservations.confirm({ token: confirm })).status).toBe('confirmed');

  const back = await startRelay({ port: relay.port });
  cleanUps.push(back.stop);
  clock.advance({ minutes: 2 });
  await expect.poll(() => back.received.length, EVENTUALLY).toBe(5);
  await expect.poll(states, EVENTUALLY).toEqual(['sent']);
  expect(lines.join()).not.toMatch(new RegExp(inputs.map(({ email }) => email).join('|')));
});

test('a relay that refuses one address fails that mail and sends the others', async () => {
  const relay = await startRelay();
  cleanUps.push(relay.stop);
  const { inputs, codes } = await givenBookings(3);
  relay.verdict = (to) =>
    to === inputs[1]?.email ? { code: 550, text: `<${to}> no such person` } : null;
  startSending(relay.url);
  await expect.poll(() => relay.received.length, EVENTUALLY).toBe(2);
  const refused = () =>
    orm.em.fork().findOneOrFail(OutboxEmail, { reservation: { code: codes[1] ?? '' } });
  await expect.poll(async () => (await refused()).state, EVENTUALLY).toBe('failed');
  expect((await refused()).lastError).toMatch(/550/);
  expect((await refused()).lastError).not.toContain('@');
  const { idempotencyKey } = inputs[1] ?? bookingInput('');
  expect((await guest.reservations.progress({ idempotencyKey })).email.state).toBe('failed');
});

test('a relay that says 421 is asked again, and has the mail once', async () => {
  const relay = await startRelay();
  cleanUps.push(relay.stop);
  relay.verdict = () => ({ code: 421, text: 'too busy' });
  await givenBookings(1);
  startSending(relay.url);
  await expect.poll(states, EVENTUALLY).toContain('retrying');
  relay.verdict = () => null;
  clock.advance({ minutes: 1 });
  await expect.poll(() => relay.received.length, EVENTUALLY).toBe(1);
  await expect.poll(states, EVENTUALLY).toEqual(['sent']);
});

test('while a relay says a byte at a time, bookings are taken as fast as ever and the mails wait', async () => {
  const relay = await startDrippingRelay(30);
  cleanUps.push(relay.stop);
  startSending(relay.url, 600);
  const { codes } = await givenBookings(5);
  await expect.poll(states, EVENTUALLY).toContain('sending');
  const begun = performance.now();
  const { confirm } = await tokensOf(codes[0] ?? '');
  await guest.reservations.confirm({ token: confirm });
  expect(performance.now() - begun).toBeLessThan(550);
  await expect.poll(states, EVENTUALLY).toEqual(['retrying']);
  const [row] = await orm.em.fork().find(OutboxEmail, { state: 'retrying' });
  expect(row?.lastError).toContain('longer than');
});
