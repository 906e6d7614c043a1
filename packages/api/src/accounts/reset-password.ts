import type { EntityManager } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide } from '../transaction.ts';
import { hashOfNewPassword, type PasswordServices } from './new-password.ts';
import { endSessionsOf, lockPerson, personById } from './person.ts';
import type { ResetPasswordInput } from './schema.ts';
import { findStaffLink, takeStaffLink } from './staff-links.ts';

/** A new password by the link that was sent; every session ends. The second factor stays what it was. */
export async function resetPassword(
  em: EntityManager,
  { token, password }: ResetPasswordInput,
  { now, ...services }: PasswordServices & { now: Date },
) {
  const { kind, userId } = await findStaffLink(em, token, now);
  const person = kind === 'passwordReset' && userId ? await personById(em, userId) : undefined;
  if (!person) throw new DomainError('UNKNOWN_LINK');
  const { id, email } = person;
  const passwordHash = await hashOfNewPassword(services, password, person);
  await decide(em, async (tx) => {
    const { isDisabled } = await lockPerson(tx, id);
    await takeStaffLink(tx, token, now);
    if (isDisabled) throw new DomainError('UNKNOWN_LINK');
    await tx.execute('update staff_user set password_hash = ? where id = ?', [passwordHash, id]);
    await endSessionsOf(tx, id);
    record(tx, { action: 'user.passwordReset', entityId: id, at: now, userId: id });
  });
  return { email };
}
