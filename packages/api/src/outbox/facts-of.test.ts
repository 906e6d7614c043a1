import {
  type EmailKind,
  EMAIL_KINDS,
  Job,
  OutboxEmail,
  Performance,
  ref,
  Reservation,
  StaffLink,
  STAFF_EMAIL_KINDS,
  User,
} from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, inject, test } from 'vitest';
import { bookingInput, createEvening, givenPerformance, givenUser } from '../testing/index.ts';
import { hashToken } from '../tokens.ts';
import { deliverNextEmail } from './deliver.ts';
import type { EmailFacts } from './facts.ts';
import { type QueuedEmail, queueEmail, queueStaffEmail } from './queue.ts';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const evening = createEvening(database);
const { orm, clock, guest, services, tokensOf } = evening;

async function drain() {
  const sent: EmailFacts[] = [];
  const send = async (facts: EmailFacts) => void sent.push(facts);
  while (await deliverNextEmail({ ...services, send }));
  return sent;
}
beforeEach(drain);

/** A confirmed booking whose own mails have left, and what the caller then promises about it. */
async function givenBooking() {
  const { id } = await givenPerformance(orm, clock.now());
  const booked = await evening.confirmed(id);
  await drain();
  return { ...booked, performanceId: id };
}

async function promise(code: string, kind: EmailKind, more: Partial<QueuedEmail> = {}) {
  const em = orm.em.fork();
  const reservation = await em.findOneOrFail(Reservation, { code });
  queueEmail(em, kind, { reservation, version: 1, now: clock.now(), ...more });
  await em.flush();
}

test('the former address learns that the booking has left it, without the new address, the name or a link', async () => {
  const { code } = await givenBooking();
  const reservation = await orm.em.fork().findOneOrFail(Reservation, { code });
  const former = reservation.email ?? '';
  await orm.em.fork().nativeUpdate(Reservation, { code }, { email: 'right@example.org' });
  await promise(code, 'addressChanged', { recipient: former });
  const [facts, ...others] = await drain();
  expect(others).toEqual([]);
  expect(facts).toMatchObject({ kind: 'addressChanged', recipient: { name: '', address: former } });
  const { confirm, manage, ticket } = await tokensOf(code);
  expect(JSON.stringify(facts)).not.toMatch(
    new RegExp(`right@example|Lovelace|${confirm}|${manage}|${ticket}`),
  );
});

test('an address that got its booking back is not told that it lost it', async () => {
  const { code } = await givenBooking();
  const { email } = await orm.em.fork().findOneOrFail(Reservation, { code });
  await promise(code, 'addressChanged', { recipient: email ?? '' });
  expect(await drain()).toEqual([]);
  expect(await stateOf(code, 'addressChanged')).toBe('skipped');
});

test('a booking that was moved is told from which evening, with the ticket of the new one', async () => {
  const left = await givenBooking();
  const taken = await givenBooking();
  const em = orm.em.fork();
  const old = await em.findOneOrFail(
    Reservation,
    { code: left.code },
    { populate: ['performance'] },
  );
  const now = await em.findOneOrFail(Reservation, { code: taken.code });
  old.moveTo(now, clock.now());
  await em.flush();
  await promise(taken.code, 'reservationMoved');
  const [facts] = await drain();
  expect(facts).toMatchObject({
    kind: 'reservationMoved',
    bookings: [
      {
        links: { ticket: `http://localhost:3000/ticket#${taken.ticket}` },
        movedFrom: { startsAt: old.performance.$.startsAt, venueName: 'Teatro Volano' },
      },
    ],
  });
});

test('an evening that moved is told with the date and place it had, as the work that moves it remembers them', async () => {
  const { code, performanceId, ticket } = await givenBooking();
  const startsAt = '2026-11-21T20:00:00+01:00';
  const jobId = await givenJob({ from: { startsAt, venueName: 'Sala Estense' } }, performanceId);
  await promise(code, 'performanceMoved', { jobId });
  const [facts] = await drain();
  expect(facts).toMatchObject({
    bookings: [
      {
        links: { ticket: `http://localhost:3000/ticket#${ticket}` },
        movedFrom: {
          startsAt: new Date(startsAt),
          venueName: 'Sala Estense',
          showTitle: 'Antigone',
        },
      },
    ],
  });
});

test('a booking cancelled before the mail about its moved evening leaves hears nothing of the move', async () => {
  const { code, manage } = await givenBooking();
  await guest.reservations.cancel({ token: manage });
  await drain();
  for (const kind of ['reservationMoved', 'performanceMoved', 'ticket'] as const)
    await promise(code, kind, { version: 2 });
  await promise(code, 'performanceCancelled');
  expect((await drain()).map(({ kind }) => kind)).toEqual(['performanceCancelled']);
});

test('a hold that ran out before the mail about its moved evening leaves hears nothing of the move', async () => {
  const { id } = await givenPerformance(orm, clock.now());
  const { code } = await guest.reservations.create(bookingInput(id));
  await drain();
  await orm.em
    .fork()
    .nativeUpdate(Reservation, { code }, { status: 'expired', endedAt: clock.now() });
  await promise(code, 'performanceMoved');
  expect(await drain()).toEqual([]);
});

test.each([
  ['staffInvite', 'invite', '/admin/accept'],
  ['passwordReset', 'passwordReset', '/admin/reset'],
] as const)('%s carries a link that only its mail knows', async (kind, linkKind, path) => {
  const { link, user, token } = await givenStaffMail(kind, linkKind);
  const [facts] = await drain();
  expect(facts).toMatchObject({
    kind,
    recipient: { name: user.name, address: user.email },
    role: 'boxOffice',
    link: { url: `http://localhost:3000${path}#${token}`, expiresAt: link.expiresAt },
  });
  const row = await orm.em.fork().findOneOrFail(OutboxEmail, { staffLink: link.id });
  expect(row.state).toBe('sent');
  expect(JSON.stringify(row)).not.toContain(token);
});

test.each([
  ['was used', (id: string) => updateLink(id, { usedAt: clock.now() })],
  ['ran out', (id: string) => updateLink(id, { expiresAt: clock.now() })],
])('an invitation whose link %s meanwhile is not sent', async (_what, change) => {
  const { link } = await givenStaffMail('staffInvite', 'invite');
  await change(link.id);
  expect(await drain()).toEqual([]);
});

test('a person disabled meanwhile gets no link', async () => {
  const { user } = await givenStaffMail('passwordReset', 'passwordReset');
  await orm.em.fork().nativeUpdate(User, { id: user.id }, { disabledAt: clock.now() });
  expect(await drain()).toEqual([]);
});

test.each(EMAIL_KINDS.filter((kind) => kind !== 'sample'))(
  'a test of %s has made-up facts, says so, and opens nothing',
  async (sampleKind) => {
    const em = orm.em.fork();
    em.create(OutboxEmail, {
      kind: 'sample',
      sampleKind,
      version: 1,
      recipient: 'me@example.org',
      locale: 'it',
      state: 'queued',
      attempts: 0,
      createdAt: clock.now(),
      dueAt: clock.now(),
      reservation: null,
      requestKey: null,
      staffLink: null,
      job: null,
      leaseUntil: null,
      sentAt: null,
      lastError: null,
    });
    await em.flush();
    const [facts] = await drain();
    expect(facts).toMatchObject({ kind: sampleKind, isSample: true });
    expect(facts?.recipient.address).toBe('me@example.org');
    for (const [link] of JSON.stringify(facts).matchAll(/#[\w-]+/g)) expect(link).toBe('#sample');
    const isForStaff = STAFF_EMAIL_KINDS.some((kind) => kind === sampleKind);
    expect(facts && 'bookings' in facts).toBe(!isForStaff);
  },
);

async function stateOf(code: string, kind: EmailKind) {
  const email = await orm.em.fork().findOneOrFail(OutboxEmail, { kind, reservation: { code } });
  return email.state;
}

async function updateLink(id: string, data: Partial<Pick<StaffLink, 'usedAt' | 'expiresAt'>>) {
  await orm.em.fork().nativeUpdate(StaffLink, { id }, data);
}

async function givenJob(params: Record<string, unknown>, performanceId: string) {
  const em = orm.em.fork();
  const user = await givenUser(orm, 'admin');
  const job = em.create(Job, {
    kind: 'movePerformance',
    performance: ref(Performance, performanceId),
    createdBy: ref(User, user.id),
    params,
    total: 1,
    done: 0,
    failures: {},
    position: null,
    leaseUntil: null,
    finishedAt: null,
    createdAt: clock.now(),
  });
  await em.flush();
  return job.id;
}

async function givenStaffMail(kind: 'staffInvite' | 'passwordReset', linkKind: StaffLink['kind']) {
  const user = await givenUser(orm, 'boxOffice', 'Bruna Scena');
  const em = orm.em.fork();
  const id = randomUUID();
  const token = services.secrets.token('staffLink', id, 1);
  const link = em.create(StaffLink, {
    id,
    kind: linkKind,
    user: ref(User, user.id),
    tokenHash: hashToken(token),
    expiresAt: new Date(clock.now().getTime() + 3_600_000),
    usedAt: null,
    createdAt: clock.now(),
  });
  queueStaffEmail(em, kind, { link, to: user, now: clock.now() });
  await em.flush();
  return { link, user, token };
}
