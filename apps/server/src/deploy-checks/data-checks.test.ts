import { createSecrets, offerSetUp } from '@azionelab/api/server';
import { bookingInput, createEvening, givenPerformance, givenUser } from '@azionelab/api/testing';
import { Setting } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, expect, inject, test } from 'vitest';
import { verdictOf, worldWith } from '../testing/bad-world.ts';

const database = await createTestDatabase(inject('clusterUrl'), { poolSize: 4 });
afterAll(database.drop);
const { orm } = database;
const { clock, guest } = createEvening(database);
const em = () => orm.em.fork();
const run = (sql: string, ...values: unknown[]) => em().execute(sql, values);
const say = (id: string) => verdictOf(id, worldWith({ em, now: clock.now }));
const { id: performance } = await givenPerformance(orm, clock.now(), { capacity: 30 });

test('mail that waits too long is told, and so is mail that was given up', async () => {
  await guest.reservations.create(bookingInput(performance));
  expect(await say('outbox')).toMatch(/^ok: 1 mails wait/);
  clock.advance({ minutes: 20 });
  expect(await say('outbox')).toBe('warning: the oldest of 1 mails waits for 20 min');
  clock.advance({ minutes: 60 });
  expect(await say('outbox')).toBe('error: the oldest of 1 mails waits for 80 min');
  expect(await say('invariants')).toMatch(/^warning: mailStuck/);

  await run(`update outbox_email set state = 'failed'`);
  expect(await say('failed-mail')).toBe('warning: 1 mail(s) were given up');
  for (let count = 0; count < 11; count += 1)
    await guest.reservations.create(bookingInput(performance, { partySize: 1 }));
  await run(`update outbox_email set state = 'failed'`);
  expect(await say('failed-mail')).toBe('error: 12 mails were given up');
});

test('a site without an admin, or with one who has no second factor, is told', async () => {
  expect(await say('admins')).toBe('error: there is no admin');
  const secrets = createSecrets('q7Vf0mXo2LkPz9Yt4RsWb8Jd3HgNc6Ua1TeEi5Ox');
  await offerSetUp(em(), { secrets, now: clock.now() });
  expect(await say('admins')).toMatch(/^warning: nobody has followed the link/);
  await run('delete from staff_link');
  await givenUser(orm, 'admin');
  expect(await say('admins')).toMatch(/^warning: there is one admin/);
  expect(await say('second-factor')).toBe('error: 1 admin(s) have none');
  await run(`update staff_user set disabled_at = now()`);
  expect(await say('admins')).toBe('error: there is no admin');
  expect(await say('second-factor')).toMatch(/^ok/);
});

test('demo accounts and the demo season are told', async () => {
  const { id } = await givenUser(orm, 'door');
  await run(`update staff_user set email = 'door@demo.azionelab.test' where id = ?`, id);
  expect(await say('demo-accounts')).toBe('error: 1 demo account(s) can sign in');
  await run('update staff_user set disabled_at = now() where id = ?', id);
  expect(await say('demo-accounts')).toMatch(/^ok/);

  expect(await say('demo-data')).toMatch(/^ok/);
  const tx = em();
  tx.create(Setting, { key: 'company', value: { isDemo: true }, updatedAt: clock.now() });
  await tx.flush();
  expect(await say('demo-data')).toBe('error: this is the demo season');
});

test('what a rehearsal of the operator left is told', async () => {
  await run(
    `insert into staff_user (id, email, name, role, locale, password_hash, created_at, is_rehearsal)
     values (gen_random_uuid(), 'smoke@azionelab.invalid', 'Smoke', 'door', 'it', 'x', now(), true)`,
  );
  expect(await say('rehearsals')).toMatch(/^warning: 1 row\(s\) are left/);
});

test('work that nobody ends is told', async () => {
  const { id } = await givenUser(orm, 'admin');
  await run(
    `insert into job (id, kind, created_by_id, params, total, done, failures, created_at)
     values (gen_random_uuid(), 'cancelMany', ?, '{}', 9, 1, '{}', ?)`,
    id,
    clock.now(),
  );
  expect(await say('work')).toMatch(/^ok/);
  clock.advance({ minutes: 45 });
  expect(await say('work')).toBe('error: one has run for 45 min');
});

test('a broken invariant is told', async () => {
  await run('update performance set pending_seats = 0');
  expect(await say('invariants')).toMatch(/^error: broken: .*counters/);
});
