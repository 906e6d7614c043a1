import { Secret, TOTP } from 'otpauth';
import { ref, Session, User } from '@azionelab/db';
import { newTotpSecret, sealTotp } from '../../account/totp.ts';
import type { AdminCalls } from './season.ts';

const PERIOD_MS = 30_000;

export const accountCalls: AdminCalls = async (season) => {
  const { orm, admin, boxOffice, adminUser, boxOfficeUser, services } = season;
  const now = () => services.now();
  const codeOf = (secret: string) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now().getTime() });
  const secret = newTotpSecret();
  for (const { id } of [adminUser, boxOfficeUser]) {
    await orm.em.fork().execute(
      `update staff_user set password_hash = 'plain:password', totp_secret = ?, totp_confirmed_at = now(),
         totp_last_step = null where id = ?`,
      [sealTotp(services.secrets, id, secret), id],
    );
  }
  const em = orm.em.fork();
  const session = em.create(Session, {
    id: crypto.randomUUID().replaceAll('-', '').padEnd(64, '0'),
    user: ref(User, adminUser.id),
    handle: crypto.randomUUID(),
    expiresAt: new Date(now().getTime() + 100 * PERIOD_MS),
    endsAt: new Date(now().getTime() + 100 * PERIOD_MS),
    createdAt: now(),
  });
  await em.flush();
  const { version } = await admin.account.me({});
  const offered = await admin.account.secondFactorOffer({});

  return {
    'account.me': () => admin.account.me({}),
    'account.changeProfile': () =>
      admin.account.changeProfile({ name: 'Amelia F. Ferri', locale: 'en', version }),
    'account.changePassword': () =>
      boxOffice.account.changePassword({
        oldPassword: 'password',
        newPassword: 'a lamp above the stage door',
      }),
    'account.endSession': () => admin.account.endSession({ handle: session.handle }),
    'account.endOtherSessions': () => admin.account.endOtherSessions({}),
    'account.confirmPassword': () => admin.account.confirmPassword({ password: 'password' }),
    'account.giveSecondFactor': () => boxOffice.account.giveSecondFactor({ code: codeOf(secret) }),
    'account.secondFactorOffer': () => admin.account.secondFactorOffer({}),
    'account.confirmSecondFactor': () =>
      admin.account.confirmSecondFactor({ offer: offered.offer, code: codeOf(offered.secret) }),
    'account.removeSecondFactor': () => admin.account.removeSecondFactor({}),
    'account.renewRecoveryCodes': () => boxOffice.account.renewRecoveryCodes({}),
  };
};
