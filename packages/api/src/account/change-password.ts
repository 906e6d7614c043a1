import type { EntityManager } from '@azionelab/db';
import { hashOfNewPassword, type PasswordServices } from '../accounts/new-password.ts';
import { endSessionsOf, lockPerson, personById } from '../accounts/person.ts';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide } from '../transaction.ts';
import { markSession } from './session-marks.ts';
import type { ChangePasswordInput } from './schema.ts';

export interface Who {
  userId: string;
  /** The session in which it happens. */
  handle: string | null;
  now: Date;
}

/** A new password for oneself; wherever else one is signed in, one no longer is. */
export async function changePassword(
  em: EntityManager,
  { oldPassword, newPassword }: ChangePasswordInput,
  { userId, handle, now, ...services }: Who & PasswordServices,
) {
  const known = await personById(em, userId);
  const oldHash = known?.passwordHash ?? null;
  const isRight = await services.passwords.verify(oldHash, oldPassword);
  if (!known || !isRight) throw new DomainError('WRONG_CREDENTIALS');
  const passwordHash = await hashOfNewPassword(services, newPassword, known);
  return decide(em, async (tx) => {
    const { passwordHash: current } = await lockPerson(tx, userId);
    // Changed by somebody else, or reset, while this one was being checked.
    if (current !== oldHash) throw new DomainError('WRONG_CREDENTIALS');
    await tx.execute('update staff_user set password_hash = ? where id = ?', [
      passwordHash,
      userId,
    ]);
    const ended = await endSessionsOf(tx, userId, { exceptHandle: handle });
    await markSession(tx, handle, 'password_at', now);
    const details = { sessionsEnded: ended };
    record(tx, { action: 'user.passwordChanged', entityId: userId, at: now, userId, details });
    return { sessionsEnded: ended };
  });
}
