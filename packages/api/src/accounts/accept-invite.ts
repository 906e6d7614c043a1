import type { EntityManager } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide } from '../transaction.ts';
import { hashOfNewPassword, type PasswordServices } from './new-password.ts';
import { lockPerson, personById } from './person.ts';
import type { AcceptInviteInput } from './schema.ts';
import { findStaffLink, takeStaffLink } from './staff-links.ts';

/** Somebody invited chooses name, language and password: from now on they can sign in. */
export async function acceptInvite(
  em: EntityManager,
  { token, name, locale, password }: AcceptInviteInput,
  { now, ...services }: PasswordServices & { now: Date },
) {
  const { kind, userId } = await findStaffLink(em, token, now);
  const invited = kind === 'invite' && userId ? await personById(em, userId) : undefined;
  if (!invited) throw new DomainError('UNKNOWN_LINK');
  const { id, email } = invited;
  const passwordHash = await hashOfNewPassword(services, password, { name, email });
  await decide(em, async (tx) => {
    const { isDisabled, ...person } = await lockPerson(tx, id);
    await takeStaffLink(tx, token, now);
    if (isDisabled || person.passwordHash !== null) throw new DomainError('UNKNOWN_LINK');
    await tx.execute(
      `update staff_user set name = ?, locale = ?, password_hash = ?, version = version + 1 where id = ?`,
      [name, locale, passwordHash, id],
    );
    record(tx, { action: 'user.invitationAccepted', entityId: id, at: now, userId: id });
  });
  return { email };
}
