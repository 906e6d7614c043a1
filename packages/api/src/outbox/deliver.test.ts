import { createOrm, OutboxEmail } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { bookingInput, createEvening, givenPerformance } from '../testing/index.ts';
import { deliverNextEmail, LEASE_MS, MOST_ATTEMPTS } from './deliver.ts';
import { type EmailFacts, EmailRefused, type SendEmail } from './facts.ts';

const EVENTUALLY = { timeout: 15_000 };

const database = await createTestDatabase(inject('clusterUrl'));
const otherProcess = await createOrm({ databaseUrl: database.url, poolSize: 3 });
afterAll(async () => {
  await otherProcess.close(true);
  await database.drop();
});
const { orm, clock, guest, services, tokensOf } = createEvening(database);

const deliver = (send: SendEmail, from = orm) => deliverNextEmail({ ...services, orm: from, send });
async function drain(send: SendEmail, from = orm) {
  while (await deliver(send, from));
}
beforeEach(() => drain(async () => {}));

async function givenBooking(given: Parameters<typeof bookingInput>[1] = {}) {
  const { id } = await givenPerformance(orm, clock.now(), { capacity: 200 });
  const input = bookingInput(id, given);
  const { code } = await guest.reservations.create(input);
  return { code, input };
}

async function mailOf(code: string, kind: EmailFacts['kind'] = 'confirmReservation') {
  return orm.em.fork().findOneOrFail(OutboxEmail, { reservation: { code }, kind });
}

/** A relay that takes everything and remembers it. */
function recorder(tookMs = 0) {
  const sent: EmailFacts[] = [];
  const send: SendEmail = async (facts) => {
    if (tookMs) await new Promise((resolve) => setTimeout(resolve, tookMs));
    sent.push(facts);
  };
  return { sent, send };
}

const isDown: SendEmail = async () => {
  throw new Error('connect ECONNREFUSED for ada@example.org');
};

describe('a promised mail', () => {
  test('is sent with links that open the booking, and its row holds none of them', async () => {
    const { code, input } = await givenBooking();
    const { sent, send } = recorder();
    await drain(send);
    const tokens = await tokensOf(code);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.recipient).toEqual({ name: input.name, address: input.email });
    const link = `http://localhost:3000/confirm#${tokens.confirm}`;
    expect(sent).toMatchObject([{ bookings: [{ links: { confirm: link } }] }]);
    const row = await mailOf(code);
    expect(row.state).toBe('sent');
    expect(JSON.stringify(row)).not.toMatch(
      new RegExp(`${tokens.confirm}|${tokens.manage}|${tokens.ticket}`),
    );
  });

  test('is tried more than ten times, ever more slowly, under the same name, and only then given up', async () => {
    const { code } = await givenBooking();
    const names = new Set<string>();
    const gaps: number[] = [];
    const alwaysBusy: SendEmail = async ({ messageId }) => {
      names.add(messageId);
      throw new Error('450 come back later');
    };
    for (let tries = 1; tries <= MOST_ATTEMPTS; tries += 1) {
      expect(await deliver(alwaysBusy)).toBe(true);
      expect(await deliver(alwaysBusy), 'nothing is due before its time').toBe(false);
      const { state, attempts, dueAt } = await mailOf(code);
      expect([state, attempts]).toEqual([tries < MOST_ATTEMPTS ? 'retrying' : 'failed', tries]);
      if (state === 'failed') break;
      gaps.push(dueAt.getTime() - clock.now().getTime());
      clock.set(dueAt);
    }
    expect(gaps.length).toBeGreaterThanOrEqual(10);
    expect(gaps).toEqual(gaps.toSorted((one, other) => one - other));
    expect((gaps.at(-1) ?? 0) / (gaps[0] ?? 1)).toBeGreaterThan(100);
    expect(names.size).toBe(1);
    clock.advance({ hours: 48 });
    expect(await deliver(alwaysBusy)).toBe(false);
  });

  test('that is refused for good fails at once, and the reason names nobody', async () => {
    const { code, input } = await givenBooking();
    await deliver(async () => {
      throw new EmailRefused(`550 5.1.1 <${input.email}> unknown`);
    });
    const { state, attempts, lastError } = await mailOf(code);
    expect([state, attempts]).toEqual(['failed', 1]);
    expect(lastError).toContain('550');
    expect(lastError).not.toContain('@');
  });

  test('waits for a relay that is down and leaves when it is up; the booking does not notice', async () => {
    const { code } = await givenBooking();
    await deliver(isDown);
    expect(await mailOf(code)).toMatchObject({
      state: 'retrying',
      lastError: 'connect ECONNREFUSED for …',
    });
    const { confirm } = await tokensOf(code);
    expect((await guest.reservations.confirm({ token: confirm })).status).toBe('confirmed');
    clock.advance({ minutes: 1 });
    const { sent, send } = recorder();
    await drain(send);
    expect(sent.map(({ kind }) => kind).toSorted()).toEqual(['confirmReservation', 'ticket']);
    expect((await mailOf(code)).state).toBe('sent');
  });

  test('is told as things stand when it leaves: what was cancelled meanwhile gets no ticket, only the cancellation', async () => {
    const { code } = await givenBooking();
    const { confirm, manage } = await tokensOf(code);
    await guest.reservations.confirm({ token: confirm });
    await guest.reservations.cancel({ token: manage });
    const { sent, send } = recorder();
    await drain(send);
    expect(sent.map(({ kind }) => kind)).toEqual(['reservationCancelled']);
    expect((await mailOf(code, 'ticket')).state).toBe('skipped');
  });

  test('to an address without bookings is answered by silence', async () => {
    await guest.reservations.find({ email: 'nobody@example.org', locale: 'it' });
    const { sent, send } = recorder();
    await drain(send);
    expect(sent).toEqual([]);
    expect(await orm.em.fork().count(OutboxEmail, { recipient: 'nobody@example.org' })).toBe(0);
  });

  test('that kills every sender is given up in the end', async () => {
    const { code } = await givenBooking();
    const { id } = await mailOf(code);
    await orm.em.fork().nativeUpdate(OutboxEmail, { id }, { attempts: MOST_ATTEMPTS });
    const { sent, send } = recorder();
    expect(await deliver(send)).toBe(true);
    expect(sent).toEqual([]);
    expect(await mailOf(code)).toMatchObject({ state: 'failed', leaseUntil: null });
  });
});

const differentMails = (sent: EmailFacts[]) => new Set(sent.map(({ messageId }) => messageId)).size;

describe('several senders', () => {
  const MAILS = 30;

  async function givenMails() {
    const { id } = await givenPerformance(orm, clock.now(), { capacity: 200 });
    await Promise.all(
      Array.from({ length: MAILS }, () => guest.reservations.create(bookingInput(id))),
    );
  }

  test('in two processes send every mail exactly once', async () => {
    await givenMails();
    const { sent, send } = recorder(3);
    await Promise.all([
      drain(send),
      drain(send),
      drain(send, otherProcess),
      drain(send, otherProcess),
    ]);
    expect(sent).toHaveLength(MAILS);
    expect(differentMails(sent)).toBe(MAILS);
  });

  test('would send mails twice if one only looked which is due, without locking and leasing it', async () => {
    await givenMails();
    const { sent, send } = recorder(3);
    const drainCarelessly = async (from: typeof orm) => {
      for (;;) {
        const em = from.em.fork();
        const email = await em.findOne(
          OutboxEmail,
          { state: 'queued' },
          { orderBy: { dueAt: 'asc' } },
        );
        if (!email) return;
        await send({ messageId: email.id } as EmailFacts);
        Object.assign(email, { state: 'sent', sentAt: clock.now() });
        await em.flush();
      }
    };
    await Promise.all([drainCarelessly(orm), drainCarelessly(otherProcess)]);
    expect(differentMails(sent)).toBe(MAILS);
    expect(sent.length).toBeGreaterThan(MAILS);
  });

  test('take over from one that died after the claim, but not before its lease is over', async () => {
    const { code } = await givenBooking();
    // What a killed process leaves behind: a claim that nobody settles.
    void deliver(() => new Promise(() => {}), otherProcess);
    await expect.poll(async () => (await mailOf(code)).state, EVENTUALLY).toBe('sending');
    const { sent, send } = recorder();
    clock.advance({ seconds: LEASE_MS / 1000 - 1 });
    expect(await deliver(send)).toBe(false);
    clock.advance({ seconds: 1 });
    expect(await deliver(send)).toBe(true);
    expect(sent).toHaveLength(1);
    expect(await mailOf(code)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  test('one that wakes up after its mail was taken over changes nothing any more', async () => {
    const { code } = await givenBooking();
    const sleeping = Promise.withResolvers<void>();
    const late = deliver(() => sleeping.promise, otherProcess);
    await expect.poll(async () => (await mailOf(code)).state, EVENTUALLY).toBe('sending');
    clock.advance({ seconds: LEASE_MS / 1000 });
    await deliver(recorder().send);
    sleeping.reject(new Error('too late'));
    await late;
    expect(await mailOf(code)).toMatchObject({ state: 'sent', attempts: 2, lastError: null });
  });
});
