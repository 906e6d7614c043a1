import type { EntityManager } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { queueStaffEmail } from '../outbox/queue.ts';
import type { Secrets } from '../tokens.ts';
import { decide } from '../transaction.ts';
import type { InvitePersonInput } from './admin-schema.ts';
import { newUser } from './create-user.ts';
import { lockPerson, lockPersonByEmail, type Person } from './person.ts';
import { createStaffLink, endStaffLinks } from './staff-links.ts';

export interface By {
  /** The admin who does it. */
  by: string;
  now: Date;
}
type Inviting = By & { secrets: Secrets };

/** Somebody new, who gets a link by mail to choose a password with. An invitation that was cancelled can be made again. */
export async function invitePerson(
  em: EntityManager,
  input: InvitePersonInput,
  inviting: Inviting,
) {
  const { by, now } = inviting;
  return decide(em, async (tx) => {
    const { email, name, role, locale } = input;
    const known = await lockPersonByEmail(tx, email);
    if (known && !(known.isDisabled && known.passwordHash === null))
      throw new DomainError('NAME_TAKEN');
    const id = known?.id ?? newUser(tx, { ...input, passwordHash: null, now }).id;
    if (known) {
      await tx.execute(
        `update staff_user set name = ?, role = ?, locale = ?, disabled_at = null, version = version + 1 where id = ?`,
        [name, role, locale, id],
      );
    }
    await sendInvitation(tx, { id, email, locale }, inviting);
    record(tx, {
      action: 'user.invited',
      entityId: id,
      at: now,
      userId: by,
      details: { role, locale },
    });
    return { id };
  });
}

/** A fresh link by mail; the one that was sent before no longer works. */
export async function resendInvitation(em: EntityManager, id: string, inviting: Inviting) {
  const { by, now } = inviting;
  await decide(em, async (tx) => {
    const person = await lockPerson(tx, id);
    if (person.passwordHash !== null) throw new DomainError('NOT_POSSIBLE_NOW');
    if (person.isDisabled) {
      await tx.execute(
        'update staff_user set disabled_at = null, version = version + 1 where id = ?',
        [id],
      );
    }
    await sendInvitation(tx, person, inviting);
    record(tx, { action: 'user.invitationResent', entityId: id, at: now, userId: by });
  });
}

/** The link that was sent no longer works, and the person cannot sign in. */
export async function cancelInvitation(em: EntityManager, id: string, { by, now }: By) {
  await decide(em, async (tx) => {
    const { passwordHash, isDisabled } = await lockPerson(tx, id);
    if (passwordHash !== null || isDisabled) throw new DomainError('NOT_POSSIBLE_NOW');
    await endStaffLinks(tx, 'invite', { userId: id, now });
    await tx.execute('update staff_user set disabled_at = ?, version = version + 1 where id = ?', [
      now,
      id,
    ]);
    record(tx, { action: 'user.invitationCancelled', entityId: id, at: now, userId: by });
  });
}

async function sendInvitation(
  tx: EntityManager,
  { id, email, locale }: Pick<Person, 'id' | 'email' | 'locale'>,
  { secrets, now }: Inviting,
) {
  const { link } = await createStaffLink(tx, 'invite', { userId: id, secrets, now });
  queueStaffEmail(tx, 'staffInvite', { link, to: { email, locale }, now });
}
