import type { EntityManager } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import type { Secrets } from '../tokens.ts';
import { decide } from '../transaction.ts';
import type { Who } from './change-password.ts';
import { useRecoveryCode } from './recovery-codes.ts';
import { markSession } from './session-marks.ts';
import { openTotp, stepOfCode } from './totp.ts';

/** The code from the app, or a recovery code, each of which works once: then the session may do what its person may. */
export async function giveSecondFactor(
  em: EntityManager,
  typed: string,
  { userId, handle, secrets, now }: Who & { secrets: Secrets },
) {
  await decide(em, async (tx) => {
    const code = typed.replace(/\s/g, '');
    const isFromApp = /^\d{6}$/.test(code);
    const isRight = isFromApp
      ? await useAppCode(tx, code, { userId, secrets, now })
      : await useRecoveryCode(tx, code, { userId, secrets, now });
    if (!isRight) throw new DomainError('WRONG_CODE');
    await markSession(tx, handle, 'second_factor_at', now);
    const details = { with: isFromApp ? 'app' : 'recoveryCode' };
    record(tx, { action: 'user.secondFactorGiven', entityId: userId, at: now, userId, details });
  });
}

async function useAppCode(
  tx: EntityManager,
  code: string,
  { userId, secrets, now }: { userId: string; secrets: Secrets; now: Date },
) {
  const [row] = await tx.execute<{ totp_secret: string }[]>(
    'select totp_secret from staff_user where id = ? and totp_confirmed_at is not null',
    [userId],
  );
  const secret = row && openTotp(secrets, userId, row.totp_secret);
  const step = secret ? stepOfCode(secret, code, now) : null;
  if (step === null) return false;
  // Compared where it is written: of two who give the same code at once, one is let in.
  const used = await tx.execute<{ id: string }[]>(
    `update staff_user set totp_last_step = ? where id = ? and totp_confirmed_at is not null
       and coalesce(totp_last_step, 0) < ? returning id`,
    [step, userId, step],
  );
  return used.length === 1;
}
