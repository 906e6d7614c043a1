import { createHash } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { afterAll, expect, inject, test } from 'vitest';
import { Session, User, type Role } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { cookieIn, jsonOf, listeningApp, post } from '../testing/app.ts';

const HOUR_MS = 3_600_000;
const database = await createTestDatabase(inject('clusterUrl'));
const { orm } = database;
const site = await listeningApp(orm);
const { url, shift } = site;
afterAll(async () => {
  await site.close();
  await database.drop();
});

let people = 0;
async function givenStaff(role: Role = 'door') {
  const em = orm.em.fork();
  const user = em.create(User, {
    email: `staff-${(people += 1)}@example.org`,
    name: 'Ada Porta',
    role,
    locale: 'it',
    disabledAt: null,
    passwordHash: await site.services.passwords.hash('right'),
    createdAt: new Date(),
  });
  await em.flush();
  return user;
}

async function signIn(email: string, cookie?: string) {
  const headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Firefox/145.0' };
  const answer = await post(url, 'auth.signIn', { email, password: 'right' }, { cookie, headers });
  expect(answer.status).toBe(200);
  return { answer, cookie: cookieIn(answer) ?? '' };
}

async function whoIs(cookie: string) {
  const answer = await fetch(`${url}/api/trpc/auth.me?input=${encodeURIComponent('{}')}`, {
    headers: { cookie },
  });
  return { answer, me: (await jsonOf(answer)).result.data };
}

test('signing in sets one cookie that scripts cannot read, and the table has no id that opens anything', async () => {
  const user = await givenStaff();
  const { answer, cookie } = await signIn(user.email);
  expect(answer.headers.getSetCookie()).toHaveLength(1);
  expect(answer.headers.getSetCookie()[0]).toMatch(
    /^session=[a-z2-7]{40}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  expect((await whoIs(cookie)).me).toEqual({
    name: user.name,
    email: user.email,
    role: 'door',
    secondFactor: 'none',
  });

  const id = cookie.split('=')[1] ?? '';
  const stored = await orm.em.fork().find(Session, { user: user.id });
  expect(stored.map((session) => session.id)).toEqual([
    createHash('sha256').update(id).digest('hex'),
  ]);
  expect((await whoIs(`session=${stored[0]?.id}`)).me).toBeNull();
});

test('on https the cookie is Secure and bound to the host', async () => {
  const user = await givenStaff();
  const origin = 'https://tickets.example.org';
  const secure = await listeningApp(orm, { override: { publicUrl: origin } });
  const given = { email: user.email, password: 'right' };
  const answer = await post(secure.url, 'auth.signIn', given, { headers: { origin } });
  expect(answer.headers.getSetCookie()[0]).toMatch(
    /^__Host-session=\w+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  await secure.close();
});

test('a new sign-in ends the session it came with', async () => {
  const user = await givenStaff();
  const first = await signIn(user.email);
  const second = await signIn(user.email, first.cookie);
  expect(second.cookie).not.toBe(first.cookie);
  expect((await whoIs(first.cookie)).me).toBeNull();
  expect((await whoIs(second.cookie)).me).not.toBeNull();
});

test('signing out ends the session everywhere', async () => {
  const user = await givenStaff();
  const { cookie } = await signIn(user.email);
  const answer = await post(url, 'auth.signOut', {}, { cookie });
  expect(answer.headers.getSetCookie()[0]).toMatch(/^session=; Max-Age=0;/);
  expect((await whoIs(cookie)).me).toBeNull();
});

test('a session ends after twelve idle hours and is renewed by use', async () => {
  const user = await givenStaff();
  const idle = await signIn(user.email);
  const used = await signIn(user.email);
  shift.ms = 7 * HOUR_MS;
  expect(cookieIn((await whoIs(used.cookie)).answer)).toBe(used.cookie);
  shift.ms = 13 * HOUR_MS;
  expect((await whoIs(used.cookie)).me).not.toBeNull();
  expect((await whoIs(idle.cookie)).me).toBeNull();
  shift.ms = 0;
});

test('however often it is renewed, a session ends after seven days', async () => {
  const user = await givenStaff();
  const { cookie } = await signIn(user.email);
  for (let hours = 0; hours < 7 * 24; hours += 8) {
    shift.ms = hours * HOUR_MS;
    expect([hours, (await whoIs(cookie)).me?.email]).toEqual([hours, user.email]);
  }
  shift.ms = 7 * 24 * HOUR_MS;
  expect((await whoIs(cookie)).me).toBeNull();
  expect(await orm.em.fork().count(Session, { user: user.id })).toBe(0);
  shift.ms = 0;
});

test('whoever is disabled is out at once', async () => {
  const user = await givenStaff();
  const { cookie } = await signIn(user.email);
  await orm.em.fork().nativeUpdate(User, { id: user.id }, { disabledAt: new Date() });
  const { answer, me } = await whoIs(cookie);
  expect(me).toBeNull();
  expect(answer.headers.getSetCookie()[0]).toMatch(/^session=; Max-Age=0;/);
  expect(await orm.em.fork().count(Session, { user: user.id })).toBe(0);
});

test('a session is known by its browser and by when it was last used, noted once a minute', async () => {
  const user = await givenStaff();
  const { cookie } = await signIn(user.email);
  const row = () => orm.em.fork().findOneOrFail(Session, { user: user.id });
  const { device, lastSeenAt: first } = await row();
  expect(device).toBe('Firefox, Linux');
  shift.ms = 30_000;
  await whoIs(cookie);
  expect((await row()).lastSeenAt).toEqual(first);
  shift.ms = 61_000;
  await whoIs(cookie);
  expect((await row()).lastSeenAt?.getTime()).toBeGreaterThan((first?.getTime() ?? 0) + 60_000);
  shift.ms = 0;
});

test('a password counts as typed for ten minutes, then a sensitive change asks for it again', async () => {
  const user = await givenStaff('admin');
  const { cookie } = await signIn(user.email);
  const change = async () => {
    const answer = await post(url, 'admin.people.endSessions', { id: nobody }, { cookie });
    return (await jsonOf(answer)).error.data.reason;
  };
  expect(await change()).toBe('NOT_FOUND');
  shift.ms = 11 * 60_000;
  expect(await change()).toBe('PASSWORD_REQUIRED');
  expect(
    (await post(url, 'account.confirmPassword', { password: 'right' }, { cookie })).status,
  ).toBe(200);
  expect(await change()).toBe('NOT_FOUND');
  shift.ms = 0;
});
const nobody = '00000000-0000-7000-8000-000000000000';

test('outside development an admin sets up a second factor first, and gives it at every sign-in', async () => {
  const strict = await listeningApp(orm, { override: { requiresSecondFactor: true } });
  const user = await givenStaff('admin');
  const call = async (path: string, input: object, cookie?: string) => {
    const answer = await post(strict.url, path, input, { cookie });
    const { result, error } = await jsonOf(answer);
    return { cookie: cookieIn(answer) ?? '', data: result?.data, reason: error?.data.reason };
  };
  const account = { email: user.email, password: 'right' };
  const first = await call('auth.signIn', account);
  expect(first.data.secondFactor).toBe('setUp');
  expect((await call('admin.people.list', {}, first.cookie)).reason).toBe('SECOND_FACTOR_REQUIRED');
  const { offer, secret } = (await call('account.secondFactorOffer', {}, first.cookie)).data;
  const codeAt = (ms: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + ms });
  await call('account.confirmSecondFactor', { offer, code: codeAt(0) }, first.cookie);
  expect((await call('admin.people.list', {}, first.cookie)).data.total).toBeGreaterThan(0);

  const second = await call('auth.signIn', account);
  expect(second.data.secondFactor).toBe('required');
  expect((await call('auth.me', {}, second.cookie)).data.secondFactor).toBe('required');
  expect((await call('admin.people.list', {}, second.cookie)).reason).toBe(
    'SECOND_FACTOR_REQUIRED',
  );
  await call('account.giveSecondFactor', { code: codeAt(30_000) }, second.cookie);
  expect((await call('auth.me', {}, second.cookie)).data.secondFactor).toBe('none');
  expect((await call('admin.people.list', {}, first.cookie)).data.total).toBeGreaterThan(0);
  await strict.close();
});

test('sessions that are over are forgotten', async () => {
  const user = await givenStaff();
  await signIn(user.email);
  shift.ms = 13 * HOUR_MS;
  await site.options.sessions.forgetExpired();
  expect(await orm.em.fork().count(Session, { user: user.id })).toBe(0);
  shift.ms = 0;
});

test('an unknown address takes the time of a wrong password', async () => {
  const user = await givenStaff();
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    known.push(await timed(user.email));
    unknown.push(await timed('nobody@example.org'));
  }
  expect(median(unknown) / median(known)).toBeGreaterThan(0.5);
  expect(median(unknown) / median(known)).toBeLessThan(2);
});

async function timed(email: string) {
  const from = performance.now();
  const answer = await post(url, 'auth.signIn', { email, password: 'wrong' });
  expect(answer.status).toBe(401);
  return performance.now() - from;
}

function median(values: number[]) {
  return values.toSorted((one, other) => one - other)[2] ?? 0;
}
