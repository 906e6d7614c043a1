import type { EntityManager } from '@azionelab/db';
import { endSessionsOf, lockPerson } from '../accounts/person.ts';
import { record } from '../audit/record.ts';
import type { OwedSecondFactor } from '../context.ts';
import { DomainError } from '../errors.ts';
import { qrSvg } from '../tickets/qr.ts';
import type { Secrets } from '../tokens.ts';
import { decide } from '../transaction.ts';
import type { Who } from './change-password.ts';
import { replaceRecoveryCodes } from './recovery-codes.ts';
import type { ConfirmSecondFactorInput } from './schema.ts';
import { markSession } from './session-marks.ts';
import { newTotpSecret, openOffer, sealOffer, sealTotp, stepOfCode, totpUri } from './totp.ts';

interface Offered {
  userId: string;
  email: string;
  issuer: string;
  owed: OwedSecondFactor;
  secrets: Secrets;
  now: Date;
}

/** A secret to put into an authenticator app, as QR and as text. Nothing changes before its first code is given. */
export async function offerSecondFactor({ userId, email, issuer, owed, secrets, now }: Offered) {
  // Whoever has one gives it first: a password alone must not be enough to put another in its place.
  if (owed === 'required') throw new DomainError('SECOND_FACTOR_REQUIRED');
  const secret = newTotpSecret();
  return {
    offer: sealOffer(secrets, userId, secret, now),
    secret,
    qr: await qrSvg(totpUri(secret, { issuer, email })),
  };
}

interface Session extends Who {
  owed: OwedSecondFactor;
  secrets: Secrets;
}

/** Puts the offered second factor in place, or another in the place of an old one. Answers the recovery codes, once. */
export async function confirmSecondFactor(
  em: EntityManager,
  { offer, code }: ConfirmSecondFactorInput,
  { userId, handle, owed, secrets, now }: Session,
) {
  return decide(em, async (tx) => {
    const { hasSecondFactor } = await lockPerson(tx, userId);
    if (hasSecondFactor && owed !== 'none') throw new DomainError('SECOND_FACTOR_REQUIRED');
    const secret = openOffer(secrets, userId, offer, now);
    if (!secret) throw new DomainError('STALE');
    const step = stepOfCode(secret, code.replace(/\s/g, ''), now);
    if (step === null) throw new DomainError('WRONG_CODE');
    await tx.execute(
      'update staff_user set totp_secret = ?, totp_confirmed_at = ?, totp_last_step = ? where id = ?',
      [sealTotp(secrets, userId, secret), now, step, userId],
    );
    const recoveryCodes = await replaceRecoveryCodes(tx, { userId, secrets, now });
    await endSessionsOf(tx, userId, { exceptHandle: handle });
    await markSession(tx, handle, 'second_factor_at', now);
    record(tx, { action: 'user.secondFactorSetUp', entityId: userId, at: now, userId });
    return { recoveryCodes };
  });
}

/** Goes back to the password alone; refused where it has to be there. */
export async function removeSecondFactor(
  em: EntityManager,
  { userId, now }: Pick<Who, 'userId' | 'now'>,
  { requiresSecondFactor }: { requiresSecondFactor: boolean },
) {
  await decide(em, async (tx) => {
    const { role } = await lockPerson(tx, userId);
    if (role === 'admin' && requiresSecondFactor) throw new DomainError('NOT_POSSIBLE_NOW');
    await forgetSecondFactor(tx, userId);
    record(tx, { action: 'user.secondFactorRemoved', entityId: userId, at: now, userId });
  });
}

export async function forgetSecondFactor(tx: EntityManager, userId: string) {
  await tx.execute(
    'update staff_user set totp_secret = null, totp_confirmed_at = null, totp_last_step = null where id = ?',
    [userId],
  );
  await tx.execute('delete from recovery_code where user_id = ?', [userId]);
}

/** Ten new recovery codes in the place of what is left. */
export async function renewRecoveryCodes(
  em: EntityManager,
  { userId, secrets, now }: Pick<Session, 'userId' | 'secrets' | 'now'>,
) {
  return decide(em, async (tx) => {
    const { hasSecondFactor } = await lockPerson(tx, userId);
    if (!hasSecondFactor) throw new DomainError('NOT_POSSIBLE_NOW');
    const recoveryCodes = await replaceRecoveryCodes(tx, { userId, secrets, now });
    record(tx, { action: 'user.recoveryCodesRenewed', entityId: userId, at: now, userId });
    return { recoveryCodes };
  });
}
