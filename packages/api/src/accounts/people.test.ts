import { randomUUID } from 'node:crypto';
import { OutboxEmail, Session, StaffLink, User } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, beforeEach, expect, inject, test } from 'vitest';
import { createEvening, givenUser, staffOf } from '../testing/index.ts';

const PASSWORD = 'a lamp above the stage door';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const evening = createEvening(database);
const { orm, clock, guest, services } = evening;
const refusal = (reason: string) => ({ cause: { reason } });

let admin: Awaited<ReturnType<typeof adminOf>>;
async function adminOf() {
  const user = await givenUser(orm, 'admin', 'Amelia Ferri');
  return { user, people: evening.as(staffOf(user)).admin.people };
}
beforeEach(async () => {
  await orm.em.fork().execute(`update staff_user set disabled_at = now()`);
  admin = await adminOf();
});

async function givenInvited(role: 'door' | 'admin' = 'door') {
  const email = `${randomUUID()}@example.org`;
  const { id } = await admin.people.invite({ email, name: 'Nuova', role, locale: 'en' });
  return { id, email, token: await tokenOf(id) };
}

/** The token that the newest mail to somebody carries. */
async function tokenOf(userId: string | null) {
  const [link] = await orm.em
    .fork()
    .find(StaffLink, { user: userId }, { orderBy: { createdAt: 'desc', id: 'desc' }, limit: 1 });
  return services.secrets.token('staffLink', link?.id ?? '', 1);
}

const accept = (token: string, password = PASSWORD) =>
  guest.auth.acceptInvite({ token, name: 'Nina Blu', locale: 'it', password });
const signIn = (email: string, password = PASSWORD) => guest.auth.signIn({ email, password });
const personOf = (id: string) => orm.em.fork().findOneOrFail(User, { id });

test('somebody invited gets a link by mail, chooses a password and can sign in; the link works once', async () => {
  const { id, email, token } = await givenInvited();
  const mails = await orm.em.fork().find(OutboxEmail, { recipient: email });
  expect(mails.map(({ kind, state, locale }) => [kind, state, locale])).toEqual([
    ['staffInvite', 'queued', 'en'],
  ]);
  expect(await guest.auth.linkInfo({ token })).toEqual({
    kind: 'invite',
    person: { email, name: 'Nuova', role: 'door', locale: 'en' },
  });
  await expect(signIn(email)).rejects.toMatchObject(refusal('WRONG_CREDENTIALS'));

  expect(await accept(token)).toEqual({ email });
  expect(await signIn(email)).toEqual({ name: 'Nina Blu', role: 'door', secondFactor: 'none' });
  await expect(accept(token)).rejects.toMatchObject(refusal('LINK_EXPIRED'));
  await expect(guest.auth.linkInfo({ token })).rejects.toMatchObject(refusal('LINK_EXPIRED'));
  expect((await personOf(id)).locale).toBe('it');
});

test('the database has no token that opens anything', async () => {
  const { id, token } = await givenInvited();
  const [row] = await orm.em.fork().find(StaffLink, { user: id });
  expect(JSON.stringify(row)).not.toContain(token);
  await expect(guest.auth.linkInfo({ token: row?.tokenHash ?? '' })).rejects.toMatchObject(
    refusal('UNKNOWN_LINK'),
  );
});

test('an invitation works for seven days, and a new one ends the one before and its waiting mail', async () => {
  const { id, email, token } = await givenInvited();
  await admin.people.resendInvitation({ id });
  await expect(accept(token)).rejects.toMatchObject(refusal('LINK_EXPIRED'));
  const mails = await orm.em
    .fork()
    .find(OutboxEmail, { recipient: email }, { orderBy: { createdAt: 'asc', id: 'asc' } });
  expect(mails.map(({ state }) => state).toSorted()).toEqual(['aborted', 'queued']);
  const fresh = (await tokensOf(id)).find((each) => each !== token) ?? '';
  clock.advance({ hours: 7 * 24 });
  await expect(accept(fresh)).rejects.toMatchObject(refusal('LINK_EXPIRED'));
  clock.advance({ hours: -1 });
  expect(await accept(fresh)).toEqual({ email });
});

async function tokensOf(userId: string) {
  const links = await orm.em.fork().find(StaffLink, { user: userId });
  return links.map(({ id }) => services.secrets.token('staffLink', id, 1));
}

test('a cancelled invitation opens nothing until the person is invited again', async () => {
  const { id, email, token } = await givenInvited();
  await admin.people.cancelInvitation({ id });
  await expect(accept(token)).rejects.toMatchObject(refusal('LINK_EXPIRED'));
  const again = { email, name: 'Nuova', role: 'boxOffice', locale: 'it' } as const;
  expect(await admin.people.invite(again)).toEqual({ id });
  await expect(admin.people.invite(again)).rejects.toMatchObject(refusal('NAME_TAKEN'));
  expect((await personOf(id)).role).toBe('boxOffice');
});

test('a weak password is refused with why, and the link still works', async () => {
  const { token } = await givenInvited();
  const weak = [
    ['too-short', 'tooShort'],
    ['Nina Blu 2026!', 'personal'],
    ['password123456', 'common'],
  ] as const;
  for (const [password, why] of weak)
    await expect(accept(token, password)).rejects.toMatchObject({
      cause: { reason: 'WEAK_PASSWORD', details: { why } },
    });
  await accept(token);
});

test('a new password by mail ends every session and the link before it', async () => {
  const { id, email, token } = await givenInvited();
  await accept(token);
  await guest.auth.requestPasswordReset({ email });
  const first = await tokenOf(id);
  clock.advance({ minutes: 1 });
  await guest.auth.requestPasswordReset({ email: email.toUpperCase() });
  const second = await tokenOf(id);
  await givenSession(id);
  const password = 'forty candles and a drum';
  await expect(guest.auth.resetPassword({ token: first, password })).rejects.toMatchObject(
    refusal('LINK_EXPIRED'),
  );
  await expect(accept(second)).rejects.toMatchObject(refusal('UNKNOWN_LINK'));
  expect(await guest.auth.resetPassword({ token: second, password })).toEqual({ email });
  expect(await orm.em.fork().count(Session, { user: id })).toBe(0);
  await expect(signIn(email)).rejects.toMatchObject(refusal('WRONG_CREDENTIALS'));
  expect((await signIn(email, password)).role).toBe('door');
});

async function givenSession(userId: string) {
  const id = randomUUID().replaceAll('-', '').padEnd(64, '0');
  await orm.em
    .fork()
    .execute(
      `insert into staff_session (id, user_id, expires_at, ends_at, created_at) values (?, ?, ?, ?, now())`,
      [id, userId, '2099-01-01', '2099-01-01'],
    );
}

test('asking for a new password answers the same for an unknown address, and promises it no mail', async () => {
  const before = await orm.em.fork().count(OutboxEmail, {});
  const disabled = await givenUser(orm, 'door');
  await orm.em
    .fork()
    .execute('update staff_user set disabled_at = now() where id = ?', [disabled.id]);
  for (const email of ['nobody@example.org', disabled.email]) {
    const from = performance.now();
    expect(await guest.auth.requestPasswordReset({ email })).toEqual({ requested: true });
    expect(performance.now() - from).toBeGreaterThan(390);
  }
  expect(await orm.em.fork().count(OutboxEmail, {})).toBe(before);
});

test('whoever is disabled is out, stays in the history and can come back', async () => {
  const { id, email, token } = await givenInvited();
  await accept(token);
  await givenSession(id);
  await admin.people.disable({ id });
  expect(await orm.em.fork().count(Session, { user: id })).toBe(0);
  await expect(signIn(email)).rejects.toMatchObject(refusal('WRONG_CREDENTIALS'));
  const { rows } = await admin.people.list({ search: email, status: 'disabled' });
  expect(rows.map((row) => [row.id, row.sessions])).toEqual([[id, 0]]);
  await admin.people.enable({ id });
  expect((await signIn(email)).name).toBe('Nina Blu');
});

test('the last admin cannot be demoted or disabled; one who was only invited does not count', async () => {
  await givenInvited('admin');
  const { id } = admin.user;
  const demoted = { id, role: 'door', version: 1 } as const;
  await expect(admin.people.changeRole(demoted)).rejects.toMatchObject(refusal('LAST_ADMIN'));
  await expect(admin.people.disable({ id })).rejects.toMatchObject(refusal('LAST_ADMIN'));
  const other = await adminOf();
  await admin.people.disable({ id: other.user.id });
  await expect(admin.people.disable({ id })).rejects.toMatchObject(refusal('LAST_ADMIN'));
  await other.people.enable({ id: other.user.id });
  expect(await admin.people.changeRole(demoted)).toEqual({ version: 2 });
});

test('a role changed from an older view is refused, and nothing is written', async () => {
  const { id } = await givenUser(orm, 'door');
  await admin.people.changeRole({ id, role: 'boxOffice', version: 1 });
  await expect(admin.people.changeRole({ id, role: 'admin', version: 1 })).rejects.toMatchObject(
    refusal('STALE'),
  );
  expect((await personOf(id)).role).toBe('boxOffice');
});

test('the list finds people by name and address, by role and by state', async () => {
  const { id, email } = await givenInvited();
  const { rows, total } = await admin.people.list({
    search: email.slice(0, 20),
    status: 'invited',
  });
  expect([total, rows[0]?.id, rows[0]?.invitation?.mail]).toEqual([1, id, 'queued']);
  expect((await admin.people.list({ search: email, role: 'admin' })).total).toBe(0);
  const everybody = await admin.people.list({ status: 'active', sort: 'lastSignIn' });
  expect(everybody.rows.map(({ isYou }) => isYou)).toEqual([true]);
});
