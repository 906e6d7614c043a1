import { Job, OutboxEmail, Performance, Reservation, type User } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { decide } from '../transaction.ts';
import {
  bookingInput,
  createEvening,
  givenPerformance,
  givenUser,
  staffOf,
} from '../testing/index.ts';
import { LEASE_MS } from './claim.ts';
import { runNextJob } from './run.ts';
import { startJob } from './start.ts';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const evening = createEvening(database);
const { orm, clock, guest } = evening;
const rows = <T extends object>(sql: string, values: unknown[] = []) =>
  orm.em.fork().execute<T[]>(sql, values);

let adminUser: User;
let admin: ReturnType<typeof evening.as>;
beforeAll(async () => {
  adminUser = await givenUser(orm, 'admin', 'Amelia Ferri');
  admin = evening.as(staffOf(adminUser));
});

/** An evening with `parties` pending bookings; they cost the test less than confirmed ones. */
async function bookedEvening(parties: number, capacity = 400) {
  const { id } = await givenPerformance(orm, clock.now(), { capacity });
  await Promise.all(
    Array.from({ length: parties }, (_, index) =>
      guest.reservations.create(bookingInput(id, { locale: index % 3 === 0 ? 'en' : 'it' })),
    ),
  );
  return id;
}

function runner(stopAfter = Infinity, report: (error: unknown) => void = () => {}) {
  let chunks = 0;
  const isStopping = () => (chunks += 1) > stopAfter;
  return { orm, now: clock.now, wakeOutbox: () => {}, report, isStopping };
}

async function callOff(id: string) {
  const { jobId } = await admin.admin.performances.cancel({
    id,
    revision: 1,
    confirmation: ' antigone ',
  });
  if (!jobId) throw new Error('Nobody has booked.');
  return jobId;
}

const toldOf = (jobId: string) =>
  rows<{ told: number; most: number }>(
    `select coalesce(sum(n), 0)::int as told, coalesce(max(n), 0)::int as most
     from (select count(*)::int as n from outbox_email where job_id = ? group by reservation_id) per`,
    [jobId],
  );

describe('an evening that is called off', () => {
  test('is counted beforehand, stops booking at once, and then everybody is told and gives the seats back', async () => {
    const id = await bookedEvening(4);
    await evening.confirmed(id, { partySize: 3 });
    expect(await admin.admin.performances.cancelPreview({ id })).toEqual({
      parties: 5,
      seats: 11,
      pending: 4,
      confirmed: 1,
      withoutEmail: 0,
      mails: { it: 3, en: 2 },
    });
    const jobId = await callOff(id);
    await expect(guest.reservations.create(bookingInput(id))).rejects.toThrow(
      'PERFORMANCE_CANCELLED',
    );
    expect(await runNextJob(runner())).toBe(true);
    expect(await admin.admin.jobs.byId({ id: jobId })).toMatchObject({
      total: 5,
      done: 5,
      failed: 0,
      finishedAt: clock.now().toISOString(),
      mails: { waiting: 5 },
    });
    const performance = await orm.em.fork().findOneOrFail(Performance, id);
    expect([performance.takenSeats, performance.pendingSeats]).toEqual([0, 0]);
    expect(await evening.findings()).toEqual([]);
  });

  test('needs the title typed, and tells no number of mails when nobody has booked', async () => {
    const { id } = await givenPerformance(orm, clock.now());
    const cancel = (confirmation: string) =>
      admin.admin.performances.cancel({ id, revision: 1, confirmation });
    await expect(cancel('yes')).rejects.toThrow('CONFIRMATION_REQUIRED');
    expect(await cancel('Antigone')).toEqual({ jobId: null });
  });

  test('tells everybody exactly once although its process dies after the second step and another goes on', async () => {
    const id = await bookedEvening(60);
    const jobId = await callOff(id);
    const dying = runner(Infinity);
    let chunks = 0;
    const wakeOutbox = () => {
      chunks += 1;
      if (chunks === 2) throw new Error('killed');
    };
    // A process that is killed cannot give the job back: its lease has to run out.
    const lease = new Date(clock.now().getTime() + LEASE_MS);
    await expect(runNextJob({ ...dying, wakeOutbox })).rejects.toThrow('killed');
    await orm.em.fork().nativeUpdate(Job, jobId, { leaseUntil: lease });
    expect(await toldOf(jobId)).toEqual([{ told: 50, most: 1 }]);
    expect(await runNextJob(runner())).toBe(false);

    clock.advance({ seconds: LEASE_MS / 1000 + 1 });
    const others = await Promise.all([runNextJob(runner()), runNextJob(runner())]);
    expect(new Set(others)).toEqual(new Set([false, true]));
    expect(await toldOf(jobId)).toEqual([{ told: 60, most: 1 }]);
    expect(await orm.em.fork().findOneOrFail(Job, jobId)).toMatchObject({ done: 60, total: 60 });
    expect(await orm.em.fork().count(Reservation, { performance: id, status: 'cancelled' })).toBe(
      60,
    );
    expect(await evening.findings()).toEqual([]);
  });

  test('is told nobody twice by a process that comes back after its lease has gone to another', async () => {
    const id = await bookedEvening(30);
    const jobId = await callOff(id);
    let takeover: Promise<boolean> | undefined;
    const wakeOutbox = () => {
      if (takeover) return;
      clock.advance({ seconds: LEASE_MS / 1000 + 1 });
      takeover = runNextJob(runner());
    };
    await runNextJob({ ...runner(), wakeOutbox });
    await takeover;
    expect(await toldOf(jobId)).toEqual([{ told: 30, most: 1 }]);
    expect(await orm.em.fork().findOneOrFail(Job, jobId)).toMatchObject({ done: 30 });
  });

  test('would tell somebody twice if how far it got were not written with the mails', async () => {
    const id = await bookedEvening(3);
    const jobId = await callOff(id);
    await runNextJob(runner());
    await rows(
      'update job set position = null, finished_at = null, lease_until = null where id = ?',
      [jobId],
    );
    await rows(`update outbox_email set version = 99 where job_id = ?`, [jobId]);
    await rows(`update reservation set status = 'expired' where performance_id = ?`, [id]);
    await runNextJob(runner());
    expect(await toldOf(jobId)).toEqual([{ told: 6, most: 2 }]);
    await rows(`update reservation set status = 'cancelled' where performance_id = ?`, [id]);
  });

  test('leaves out with a note the one that cannot be done, and goes on with the others', async () => {
    const id = await bookedEvening(5);
    const jobId = await callOff(id);
    const [broken] = await rows<{ id: string; name: string }>(
      'select id, name from reservation where performance_id = ? order by id limit 1 offset 2',
      [id],
    );
    await rows(`create function refuse_one() returns trigger language plpgsql as $$
      begin if new.id = '${broken?.id}' then raise exception 'poison'; end if; return new; end $$`);
    await rows(
      'create trigger refuse_one before update on reservation for each row execute function refuse_one()',
    );
    const reported: unknown[] = [];
    await runNextJob(runner(Infinity, (error) => reported.push(error)));
    await rows('drop function refuse_one() cascade');
    expect(reported.length).toBeGreaterThan(0);
    expect(await admin.admin.jobs.byId({ id: jobId })).toMatchObject({
      done: 5,
      failed: 1,
      undone: [{ reservationId: broken?.id, name: broken?.name, failure: 'UNEXPECTED' }],
      mails: { waiting: 4 },
    });
  });
});

describe('an evening that is moved', () => {
  test('keeps every ticket, moves doors and booking with it, and tells everybody from what to what', async () => {
    const id = await bookedEvening(2);
    const { ticket } = await evening.confirmed(id);
    const before = await orm.em.fork().findOneOrFail(Performance, id, { populate: ['venue'] });
    const startsAt = new Date(before.startsAt.getTime() + 7 * 86_400_000).toISOString();
    const { jobId } = await admin.admin.performances.move({
      id,
      revision: 1,
      startsAt,
      venueId: before.venue.id,
      roomCapacity: before.roomCapacity,
    });
    await runNextJob(runner());
    const after = await orm.em.fork().findOneOrFail(Performance, id);
    expect(after.doorsOpenAt.getTime() - before.doorsOpenAt.getTime()).toBe(7 * 86_400_000);
    expect(after.revision).toBe(2);
    expect(await guest.tickets.show({ token: ticket })).toMatchObject({
      performance: { startsAt },
    });
    const job = await orm.em.fork().findOneOrFail(Job, jobId ?? '');
    expect(job).toMatchObject({
      done: 3,
      params: { from: { startsAt: before.startsAt.toISOString(), venueName: 'Teatro Volano' } },
    });
    const mails = await orm.em.fork().find(OutboxEmail, { job: job.id });
    expect(mails.map(({ kind, version }) => [kind, version])).toEqual(
      Array.from({ length: 3 }, () => ['performanceMoved', 2]),
    );
    const again = new Date(before.startsAt.getTime() + 8 * 86_400_000).toISOString();
    const terms = { venueId: before.venue.id, roomCapacity: before.roomCapacity };
    await admin.admin.performances.move({ id, revision: 2, startsAt: again, ...terms });
    await runNextJob(runner());
    expect(
      await orm.em
        .fork()
        .count(OutboxEmail, { kind: 'performanceMoved', reservation: { performance: id } }),
    ).toBe(6);
  });

  test('to a smaller room than is taken needs a yes, and to where something else is on as well', async () => {
    const id = await bookedEvening(3, 20);
    const other = await givenPerformance(orm, clock.now(), { startsInHours: 100, capacity: 4 });
    const { venue } = await orm.em.fork().findOneOrFail(Performance, other.id);
    const move = (accepted: object) =>
      admin.admin.performances.move({
        id,
        revision: 1,
        startsAt: other.startsAt.toISOString(),
        venueId: venue.id,
        roomCapacity: 4,
        ...accepted,
      });
    const preview = await admin.admin.performances.movePreview({
      id,
      startsAt: other.startsAt.toISOString(),
      venueId: venue.id,
    });
    expect(preview).toMatchObject({
      seats: 6,
      clashes: [{ performanceId: other.id }],
      venue: { roomCapacity: 4 },
    });
    await expect(move({})).rejects.toMatchObject({ cause: { details: { excess: 2 } } });
    await expect(move({ acceptedExcess: 2 })).rejects.toMatchObject({
      cause: { details: { clashes: 1 } },
    });
    expect((await move({ acceptedExcess: 2, allowClashes: true })).jobId).toBeTruthy();
    await runNextJob(runner());
  });
});

test('chosen reservations of several evenings are sent their mail again or cancelled, each with its reason when not', async () => {
  const [one, two] = [await bookedEvening(1), await bookedEvening(1)];
  const confirmed = await evening.confirmed(two);
  const all = await orm.em.fork().find(Reservation, { performance: { $in: [one, two] } });
  const reservationIds = all.map(({ id }) => id);
  const start = (kind: 'resendMany' | 'cancelMany') =>
    decide(orm.em.fork(), async (tx) =>
      startJob(tx, {
        kind,
        performanceId: null,
        params: { reservationIds },
        total: reservationIds.length,
        userId: adminUser.id,
        now: clock.now(),
      }),
    );
  const resent = await start('resendMany');
  await runNextJob(runner());
  const kinds = await orm.em
    .fork()
    .find(OutboxEmail, { job: resent.id }, { orderBy: { kind: 'asc' } });
  expect(kinds.map(({ kind, version }) => [kind, version])).toEqual([
    ['confirmReservation', 2],
    ['confirmReservation', 2],
    ['ticket', 2],
  ]);
  await guest.reservations.cancel({ token: confirmed.manage });
  const cancelled = await start('cancelMany');
  await runNextJob(runner());
  expect(await admin.admin.jobs.byId({ id: cancelled.id })).toMatchObject({
    done: 3,
    undone: [{ reservationId: confirmed.id, failure: 'ALREADY_ENDED' }],
    mails: { waiting: 2 },
  });
  expect(await evening.findings()).toEqual([]);
});
