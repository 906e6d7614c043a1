import type { EntityManager } from '@azionelab/db';
import { personById } from '../accounts/person.ts';
import { record } from '../audit/record.ts';
import type { Services } from '../context.ts';
import { DomainError } from '../errors.ts';
import { decide } from '../transaction.ts';
import type { Who } from './change-password.ts';
import { markSession } from './session-marks.ts';

/** The password typed again: for a while, sensitive changes are allowed in this session. */
export async function confirmPassword(
  em: EntityManager,
  password: string,
  { userId, handle, now, passwords }: Who & Pick<Services, 'passwords'>,
) {
  const person = await personById(em, userId);
  if (!(await passwords.verify(person?.passwordHash ?? null, password)))
    throw new DomainError('WRONG_CREDENTIALS');
  await decide(em, async (tx) => {
    await markSession(tx, handle, 'password_at', now);
    record(tx, { action: 'user.passwordConfirmed', entityId: userId, at: now, userId });
  });
}
