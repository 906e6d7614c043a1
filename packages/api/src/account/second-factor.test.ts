import { Secret, TOTP } from 'otpauth';
import { AuditEntry, Session, User } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, expect, inject, test } from 'vitest';
import type { OwedSecondFactor, StaffSession } from '../context.ts';
import { wordOf } from '../races/processes.ts';
import { createRateLimiter } from '../rate-limits/limiter.ts';
import { createSecrets } from '../tokens.ts';
import { callerOf, createEvening, givenUser, staffOf, TEST_SECRET } from '../testing/index.ts';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const limiter = createRateLimiter(createSecrets(TEST_SECRET));
const { orm, clock, services } = createEvening(database, { limiter, requiresSecondFactor: true });
const refusal = (reason: string) => ({ cause: { reason } });

async function givenPerson(role: 'admin' | 'door' = 'admin') {
  const user = await givenUser(orm, role, 'Amelia Ferri');
  const handle = crypto.randomUUID();
  await orm.em
    .fork()
    .execute(
      `insert into staff_session (id, handle, user_id, expires_at, ends_at, created_at) values (?, ?, ?, ?, ?, now())`,
      [handle.replaceAll('-', '').padEnd(64, '0'), handle, user.id, '2099-01-01', '2099-01-01'],
    );
  const as = (secondFactor: OwedSecondFactor, hasRecentPassword = true) => {
    const session: StaffSession = {
      handle,
      hasRecentPassword,
      secondFactor,
      start: async () => {},
      end: async () => {},
    };
    return callerOf(services, staffOf(user), { session }).account;
  };
  const row = () => orm.em.fork().findOneOrFail(Session, { handle });
  return { user, as, row };
}

const codeOf = (secret: string, aheadSeconds = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: clock.now().getTime() + aheadSeconds * 1000,
  });

async function givenSecondFactor() {
  const person = await givenPerson();
  const entering = person.as('setUp');
  const { offer, secret } = await entering.secondFactorOffer({});
  const { recoveryCodes } = await entering.confirmSecondFactor({ offer, code: codeOf(secret) });
  clock.advance({ minutes: 2 });
  return { ...person, secret, recoveryCodes };
}

test('a second factor is in place once its first code has been given, and the session has then given it', async () => {
  const { user, as, row } = await givenPerson();
  const entering = as('setUp');
  await expect(entering.me({})).rejects.toMatchObject(refusal('SECOND_FACTOR_REQUIRED'));
  const { offer, secret, qr } = await entering.secondFactorOffer({});
  expect(qr).toMatch(/^<svg/);
  await expect(entering.confirmSecondFactor({ offer, code: '000000' })).rejects.toMatchObject(
    refusal('WRONG_CODE'),
  );
  expect((await as('none').me({})).secondFactor.isOn).toBe(false);
  const { recoveryCodes } = await entering.confirmSecondFactor({ offer, code: codeOf(secret) });
  expect(new Set(recoveryCodes).size).toBe(10);
  expect((await row()).secondFactorAt).toEqual(clock.now());
  const stored = await orm.em.fork().findOneOrFail(User, { id: user.id });
  expect(stored.totpSecret).not.toContain(secret);
  expect((await as('none').me({})).secondFactor).toEqual({
    isOn: true,
    isRequired: true,
    recoveryCodesLeft: 10,
  });
});

test('a code from the app works once, and a little before and after its time', async () => {
  const { as, secret } = await givenSecondFactor();
  const entering = as('required');
  await entering.giveSecondFactor({ code: codeOf(secret, -30) });
  await expect(entering.giveSecondFactor({ code: codeOf(secret, -30) })).rejects.toMatchObject(
    refusal('WRONG_CODE'),
  );
  await entering.giveSecondFactor({ code: codeOf(secret, 30).replace(/(...)/, '$1 ') });
  // What came before a code that was used is used as well.
  await expect(entering.giveSecondFactor({ code: codeOf(secret) })).rejects.toMatchObject(
    refusal('WRONG_CODE'),
  );
  clock.advance({ minutes: 3 });
  await expect(entering.giveSecondFactor({ code: codeOf(secret, -90) })).rejects.toMatchObject(
    refusal('WRONG_CODE'),
  );
});

test('of ten who give the same code at once, one is let in', async () => {
  const { as, secret } = await givenSecondFactor();
  const code = codeOf(secret);
  // Without a limit: it would let only some of them try.
  await orm.em.fork().execute('delete from rate_limit');
  const words = await Promise.all(
    Array.from({ length: 6 }, () => wordOf(as('required').giveSecondFactor({ code }))),
  );
  expect(words.filter((word) => word === 'ok')).toHaveLength(1);
  expect(words.filter((word) => word === 'WRONG_CODE')).toHaveLength(5);
});

test('a recovery code works once, however it is typed', async () => {
  const { as, recoveryCodes } = await givenSecondFactor();
  const [code = ''] = recoveryCodes;
  const entering = as('required');
  await entering.giveSecondFactor({ code: code.toLowerCase().replaceAll('-', ' ') });
  await expect(entering.giveSecondFactor({ code })).rejects.toMatchObject(refusal('WRONG_CODE'));
  expect((await as('none').me({})).secondFactor.recoveryCodesLeft).toBe(9);
  await as('none').renewRecoveryCodes({});
  await expect(entering.giveSecondFactor({ code: recoveryCodes[1] ?? '' })).rejects.toMatchObject(
    refusal('WRONG_CODE'),
  );
});

test('guessing is stopped after a few tries, also for the right code', async () => {
  const { as, secret } = await givenSecondFactor();
  const entering = as('required');
  for (let tries = 0; tries < 6; tries += 1)
    await expect(entering.giveSecondFactor({ code: '000000' })).rejects.toMatchObject(
      refusal('WRONG_CODE'),
    );
  await expect(entering.giveSecondFactor({ code: codeOf(secret) })).rejects.toMatchObject(
    refusal('RATE_LIMITED'),
  );
});

test('whoever has only the password cannot put another second factor in the place of the first', async () => {
  const { as, secret } = await givenSecondFactor();
  await expect(as('required').secondFactorOffer({})).rejects.toMatchObject(
    refusal('SECOND_FACTOR_REQUIRED'),
  );
  // Not even with an offer from before there was one.
  const { offer, secret: other } = await as('none').secondFactorOffer({});
  for (const owed of ['required', 'setUp'] as const)
    await expect(
      as(owed).confirmSecondFactor({ offer, code: codeOf(other) }),
    ).rejects.toMatchObject(refusal('SECOND_FACTOR_REQUIRED'));
  await as('required').giveSecondFactor({ code: codeOf(secret) });
  await as('none').confirmSecondFactor({ offer, code: codeOf(other) });
});

test('an offer is for the person it was made to, for an hour', async () => {
  const [one, other] = [await givenPerson(), await givenPerson()];
  const { offer, secret } = await one.as('setUp').secondFactorOffer({});
  await expect(
    other.as('setUp').confirmSecondFactor({ offer, code: codeOf(secret) }),
  ).rejects.toMatchObject(refusal('STALE'));
  clock.advance({ minutes: 61 });
  await expect(
    one.as('setUp').confirmSecondFactor({ offer, code: codeOf(secret) }),
  ).rejects.toMatchObject(refusal('STALE'));
});

test('an admin cannot remove the second factor where it is required; door staff can', async () => {
  const admin = await givenSecondFactor();
  await expect(admin.as('none').removeSecondFactor({})).rejects.toMatchObject(
    refusal('NOT_POSSIBLE_NOW'),
  );
  const door = (await givenPerson('door')).as('none');
  const { offer, secret } = await door.secondFactorOffer({});
  await door.confirmSecondFactor({ offer, code: codeOf(secret) });
  await door.removeSecondFactor({});
  expect((await door.me({})).secondFactor.isOn).toBe(false);
});

test('sensitive changes want the password typed a short while ago; typing it wrongly too often waits', async () => {
  const { user, as, row } = await givenPerson('door');
  const late = as('none', false);
  await expect(late.secondFactorOffer({})).rejects.toMatchObject(refusal('PASSWORD_REQUIRED'));
  await late.confirmPassword({ password: 'password' });
  expect((await row()).passwordAt).toEqual(clock.now());
  for (let tries = 0; tries < 10; tries += 1)
    await expect(late.confirmPassword({ password: 'wrong' })).rejects.toMatchObject(
      refusal('WRONG_CREDENTIALS'),
    );
  await expect(late.confirmPassword({ password: 'password' })).rejects.toMatchObject(
    refusal('RATE_LIMITED'),
  );
  const entries = await orm.em.fork().find(AuditEntry, { user: user.id });
  expect(entries.map(({ action }) => action)).toEqual(['user.passwordConfirmed']);
});

test('a new password needs the old one and ends the other sessions only', async () => {
  const { user, as, row } = await givenPerson('door');
  await orm.em
    .fork()
    .execute(
      `insert into staff_session (id, user_id, expires_at, ends_at, created_at) values (?, ?, ?, ?, now())`,
      [crypto.randomUUID().padEnd(64, '0'), user.id, '2099-01-01', '2099-01-01'],
    );
  const account = as('none');
  const newPassword = 'a lamp above the stage door';
  await expect(account.changePassword({ oldPassword: 'wrong', newPassword })).rejects.toMatchObject(
    refusal('WRONG_CREDENTIALS'),
  );
  expect((await account.me({})).sessions.filter(({ isThis }) => isThis)).toHaveLength(1);
  expect((await account.me({})).sessions).toHaveLength(2);
  await account.changePassword({ oldPassword: 'password', newPassword });
  expect((await account.me({})).sessions.map(({ isThis }) => isThis)).toEqual([true]);
  expect((await row()).passwordAt).toEqual(clock.now());
});
