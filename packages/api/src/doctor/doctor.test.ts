import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, expect, inject, test } from 'vitest';
import { bookingInput, createEvening, givenPerformance } from '../testing/index.ts';
import { INVARIANTS, runDoctor } from './doctor.ts';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const evening = createEvening(database);
const { orm, clock, guest } = evening;
const found = async () => (await runDoctor(orm.em.fork(), clock.now())).map(({ name }) => name);

/** How each invariant is broken on purpose, behind the back of the constraints that usually prevent it. */
const DAMAGE: Record<string, string[]> = {
  'no performance has taken more seats than it may sell': [
    'alter table performance drop constraint performance_never_oversold_check',
    'update performance set taken_seats = taken_seats + 1000',
  ],
  'the counters of a performance are the sums of its reservations': [
    'update performance set taken_seats = taken_seats + 1',
  ],
  'no hold ends before its performance expects one to end': [
    'update performance set next_expiry_at = null',
  ],
  'every pending or confirmed reservation has its mail': [
    "delete from outbox_email where kind = 'ticket'",
  ],
  'nobody is admitted beyond the party, or without a confirmed reservation of that performance': [
    'alter table admission disable trigger admission_keeps_count',
    'update admission set seats = seats + 1',
  ],
  'the house holds of a performance are the sum of its labelled ones': [
    'alter table performance disable trigger performance_holds_are_labelled',
    'update performance set house_holds = house_holds + 1',
  ],
  'no link is stored in a form that works': [
    "update reservation set ticket_token_hash = 'raw-token-of-24-letters_' where status = 'confirmed'",
  ],
  'no mail is stuck': ["update outbox_email set due_at = due_at - interval '1 hour'"],
  'no work is left half done': [
    `insert into job (id, kind, created_by_id, params, total, done, failures, created_at)
     select gen_random_uuid(), 'resendMany', id, '{}', 1, 0, '{}', '2026-11-20T17:00:00Z' from staff_user limit 1`,
  ],
  'the audit leads to the present status and party of every reservation': [
    'update reservation set party_size = party_size + 1',
  ],
};

test('every invariant holds after an evening, and each is noticed when it does not', async () => {
  const { id } = await givenPerformance(orm, clock.now(), { startsInHours: 0.5 });
  const { ticket } = await evening.confirmed(id);
  await guest.reservations.create(bookingInput(id));
  const door = await evening.doorPerson();
  await door.door.scan({ performanceId: id, token: ticket, nonce: crypto.randomUUID() });
  expect(await found()).toEqual([]);

  expect(Object.keys(DAMAGE)).toEqual(INVARIANTS.map(({ name }) => name));
  for (const [name, statements] of Object.entries(DAMAGE)) {
    const em = orm.em.fork();
    await em.begin();
    for (const statement of statements) await em.execute(statement);
    const names = (await runDoctor(em, clock.now())).map((finding) => finding.name);
    await em.rollback();
    expect(names, name).toContain(name);
  }
  expect(await found()).toEqual([]);
});

test('a booking that staff made without an address, and one whose data was erased, need no mail', async () => {
  const { id } = await givenPerformance(orm, clock.now());
  const { code } = await evening.confirmed(id);
  const em = orm.em.fork();
  await em.begin();
  await em.execute(`delete from outbox_email where kind = 'ticket'`);
  const name = 'every pending or confirmed reservation has its mail';
  const finds = async () => (await runDoctor(em, clock.now())).map((finding) => finding.name);
  expect(await finds()).toContain(name);
  await em.execute(
    `update reservation set email = null, erased_at = now(), name = '', phone = null, notes = null, access_needs = null where code = ?`,
    [code],
  );
  const rows = (await runDoctor(em, clock.now())).flatMap((finding) => finding.rows);
  await em.rollback();
  expect(rows).not.toContain((await evening.tokensOf(code)).id);
});
