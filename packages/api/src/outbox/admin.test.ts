import { AuditEntry, type EmailState, OutboxEmail, Reservation } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  bookingInput,
  createEvening,
  givenPerformance,
  givenUser,
  staffOf,
} from '../testing/index.ts';
import { deliverNextEmail } from './deliver.ts';
import { EmailRefused, type SendEmail } from './facts.ts';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const evening = createEvening(database);
const { orm, clock, guest, services } = evening;
const adminUser = await givenUser(orm, 'admin', 'Amelia Ferri');
const admin = evening.as(staffOf(adminUser)).admin.emails;
const boxOffice = evening.as(staffOf(await givenUser(orm, 'boxOffice'))).admin.emails;

const refuse: SendEmail = async () => {
  throw new EmailRefused('550 no such mailbox');
};
const beDown: SendEmail = async () => {
  throw new Error('connect ECONNREFUSED');
};
const accept: SendEmail = async () => {};
async function drain(send: SendEmail = accept) {
  while (await deliverNextEmail({ ...services, send }));
}

async function givenMail(send?: SendEmail, name = 'Ada Lovelace') {
  const { id: performanceId } = await givenPerformance(orm, clock.now());
  const input = bookingInput(performanceId, { name });
  const { code } = await guest.reservations.create(input);
  if (send) await drain(send);
  const em = orm.em.fork();
  const reservation = await em.findOneOrFail(Reservation, { code });
  const { id } = await em.findOneOrFail(OutboxEmail, { reservation: reservation.id });
  return { id, code, performanceId, email: input.email };
}
async function ids(asked: Parameters<typeof admin.list>[0]) {
  return (await admin.list(asked)).rows.map(({ id }) => id);
}
const stateOf = async (id: string) => (await orm.em.fork().findOneOrFail(OutboxEmail, id)).state;

beforeEach(async () => {
  await orm.em.fork().nativeDelete(OutboxEmail, {});
});

describe('the list of mails', () => {
  test('finds one by address, by name and by code, and says why it failed', async () => {
    const { id, code, email } = await givenMail(refuse, 'Bice 100% Rossi');
    await givenMail(accept);
    for (const search of [email.slice(0, 12), '100%', code.toLowerCase()]) {
      const { rows, total } = await boxOffice.list({ search });
      expect([total, rows[0]?.id]).toEqual([1, id]);
      expect(rows[0]).toMatchObject({
        state: 'failed',
        reason: '550 no such mailbox',
        reservation: { code, name: 'Bice 100% Rossi' },
        performance: { title: { it: 'Antigone' } },
      });
    }
  });

  test('is filtered by state, kind and evening, and sorted', async () => {
    const failed = await givenMail(refuse);
    clock.advance({ minutes: 1 });
    const sent = await givenMail(accept);
    expect(await ids({ state: 'failed' })).toEqual([failed.id]);
    expect(await ids({ performanceId: sent.performanceId })).toEqual([sent.id]);
    expect(await ids({ kind: 'ticket' })).toEqual([]);
    expect(await ids({ sort: 'created', direction: 'desc' })).toEqual([sent.id, failed.id]);
  });

  test('is exported without formulas', async () => {
    const { id } = await givenMail();
    await orm.em.fork().nativeUpdate(OutboxEmail, id, { lastError: '=HYPERLINK("x")' });
    const { csv } = await boxOffice.export({});
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  });

  test('hides from the box office what is about accounts of staff', async () => {
    const { id } = await givenMail();
    const statement = `update outbox_email set kind = 'passwordReset', reservation_id = null,
      staff_link_id = (select id from staff_link limit 1) where id = '${id}'`;
    await orm.em.fork().execute(
      `insert into staff_link (id, kind, user_id, token_hash, expires_at, created_at)
       values (gen_random_uuid(), 'passwordReset', ?, repeat('x', 43), now(), now())`,
      [adminUser.id],
    );
    await orm.em.fork().execute(statement);
    expect((await admin.list({})).total).toBe(1);
    expect((await boxOffice.list({})).total).toBe(0);
    await expect(boxOffice.byId({ id })).rejects.toMatchObject({ message: 'NOT_FOUND' });
    await expect(boxOffice.abort({ id })).rejects.toMatchObject({ message: 'NOT_FOUND' });
    expect((await admin.byId({ id })).kind).toBe('passwordReset');
  });
});

describe('a mail that failed', () => {
  test('is sent after all, and its history says who asked for it', async () => {
    const { id } = await givenMail(refuse);
    expect(await boxOffice.retry({ id })).toEqual({ state: 'queued' });
    await drain();
    const mail = await admin.byId({ id });
    expect(mail).toMatchObject({ state: 'sent', attempts: 1, reason: null });
    expect(mail.changes).toMatchObject([{ action: 'email.retried', by: 'Ada Porta' }]);
    const entry = await orm.em.fork().findOneOrFail(AuditEntry, { entityId: id });
    expect(entry.details).toEqual({
      kind: 'confirmReservation',
      state: { before: 'failed', after: 'queued' },
    });
  });

  test('is sent with all the others when the outage is over', async () => {
    const failed = [await givenMail(refuse), await givenMail(refuse)];
    expect(await admin.retryFailed()).toEqual({ count: 2 });
    await drain();
    for (const { id } of failed) expect(await stateOf(id)).toBe('sent');
  });

  test('stands among the other mails of its booking', async () => {
    const { id, code } = await givenMail(refuse);
    const { confirm } = await evening.tokensOf(code);
    await guest.reservations.confirm({ token: confirm });
    const { others } = await boxOffice.byId({ id });
    expect(others.map(({ kind }) => kind)).toEqual(['ticket']);
  });
});

test('a mail that waits is stopped, and can be let go again', async () => {
  const { id } = await givenMail();
  await boxOffice.abort({ id });
  await drain();
  expect(await stateOf(id)).toBe('aborted');
  await boxOffice.retry({ id });
  await drain();
  expect(await stateOf(id)).toBe('sent');
});

test.each([
  ['retry', 'sent'],
  ['retry', 'queued'],
  ['retry', 'skipped'],
  ['abort', 'sent'],
  ['abort', 'sending'],
  ['abort', 'failed'],
] as const)('%s is refused for a mail that is %s', async (what, state: EmailState) => {
  const { id } = await givenMail();
  await orm.em.fork().nativeUpdate(OutboxEmail, id, {
    state,
    sentAt: state === 'sent' ? clock.now() : null,
    leaseUntil: state === 'sending' ? clock.now() : null,
  });
  await expect(boxOffice[what]({ id })).rejects.toMatchObject({ message: 'NOT_POSSIBLE_NOW' });
  expect(await stateOf(id)).toBe(state);
});

test('whoever looks at a template gets a test of it at their own address', async () => {
  await admin.sendSample({ kind: 'performanceCancelled', locale: 'en' });
  const sent: unknown[] = [];
  await drain(async (facts) => void sent.push(facts));
  expect(sent).toMatchObject([
    {
      kind: 'performanceCancelled',
      locale: 'en',
      isSample: true,
      recipient: { address: adminUser.email },
    },
  ]);
});

describe('the relay', () => {
  test('is well while mails leave, and while nothing is to be sent', async () => {
    expect((await boxOffice.health()).isDown).toBe(false);
    await givenMail(accept);
    expect(await boxOffice.health()).toMatchObject({ isDown: false, queued: 0, failed: 0 });
  });

  test('is said to be down when several mails fail and none gets through, with since when and why', async () => {
    await givenMail(accept);
    clock.advance({ minutes: 1 });
    const since = clock.now().toISOString();
    await givenMail(beDown);
    await givenMail(beDown);
    clock.advance({ seconds: 20 });
    await drain(beDown);
    expect(await boxOffice.health()).toMatchObject({
      isDown: true,
      retrying: 2,
      failingSince: since,
      lastError: 'connect ECONNREFUSED',
    });
    clock.advance({ minutes: 10 });
    await drain(accept);
    expect(await boxOffice.health()).toMatchObject({
      isDown: false,
      lastError: null,
      failingSince: null,
    });
  });

  test('is said to be down when it refuses everybody for good', async () => {
    for (const _ of [1, 2, 3]) await givenMail(refuse);
    expect(await boxOffice.health()).toMatchObject({ isDown: true, failed: 3 });
  });

  test('is not blamed for one address that does not exist', async () => {
    await givenMail(refuse);
    expect((await boxOffice.health()).isDown).toBe(false);
  });

  test('is not blamed for a mail that its own relay puts off while others leave', async () => {
    const { id } = await givenMail(beDown);
    await orm.em.fork().nativeUpdate(OutboxEmail, id, { attempts: 5 });
    clock.advance({ minutes: 8 });
    await givenMail(async ({ messageId }) => {
      if (messageId.includes(id)) throw new Error('450 greylisted');
    });
    expect((await boxOffice.health()).isDown).toBe(false);
  });

  test('is said to be down when a mail waits longer than five minutes and nobody sends it', async () => {
    await givenMail();
    clock.advance({ minutes: 4 });
    expect((await boxOffice.health()).isDown).toBe(false);
    clock.advance({ minutes: 2 });
    const { isDown, oldestWaitingAt } = await boxOffice.health();
    expect(isDown).toBe(true);
    expect(new Date(oldestWaitingAt ?? '').getTime()).toBe(clock.now().getTime() - 6 * 60_000);
  });

  test('is not blamed for what staff have just sent again', async () => {
    const { id } = await givenMail(refuse);
    clock.advance({ hours: 3 });
    await boxOffice.retry({ id });
    expect((await boxOffice.health()).isDown).toBe(false);
  });
});

/** What the preview is given to tell. */
async function told(asked: Parameters<typeof admin.preview>[0]) {
  const { performance, movedFrom } = JSON.parse((await admin.preview(asked)).text);
  return { performance, movedFrom };
}

describe('a mail that would go out about an evening', () => {
  test('names the evening itself, in the language of the mail', async () => {
    const { id, startsAt } = await givenPerformance(orm, clock.now());
    const { performance, movedFrom } = await told({
      kind: 'performanceCancelled',
      locale: 'en',
      evening: { performanceId: id },
    });
    expect(performance).toMatchObject({ id, startsAt: startsAt.toISOString() });
    expect(movedFrom).toBeNull();
  });

  test('tells the old and the new date of a move that nobody has made yet', async () => {
    const { id, startsAt, endsAt } = await givenPerformance(orm, clock.now());
    const to = new Date(startsAt.getTime() + 7 * 24 * 3_600_000);
    const { performance, movedFrom } = await told({
      kind: 'performanceMoved',
      locale: 'it',
      evening: { performanceId: id, startsAt: to.toISOString() },
    });
    expect(performance.startsAt).toBe(to.toISOString());
    expect(Date.parse(performance.endsAt) - to.getTime()).toBe(
      endsAt.getTime() - startsAt.getTime(),
    );
    expect(movedFrom).toMatchObject({
      startsAt: startsAt.toISOString(),
      venueName: performance.venueName,
    });
  });

  test('is refused for an evening that does not exist', async () => {
    const evening = { performanceId: '00000000-0000-4000-8000-000000000001' };
    await expect(
      admin.preview({ kind: 'performanceCancelled', locale: 'it', evening }),
    ).rejects.toThrow('NOT_FOUND');
  });
});
