import type { EntityManager } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide } from '../transaction.ts';
import type { By } from './invite.ts';
import { endSessionsOf, lockPerson, lockPersonAndAdmins } from './person.ts';
import { endStaffLinks } from './staff-links.ts';

/** Out at once and not in again; what the person did stays in the history. The last admin stays in. */
export async function disablePerson(em: EntityManager, id: string, { by, now }: By) {
  await decide(em, async (tx) => {
    const { person, isLastAdmin } = await lockPersonAndAdmins(tx, id);
    if (isLastAdmin) throw new DomainError('LAST_ADMIN');
    if (person.isDisabled) throw new DomainError('NOT_POSSIBLE_NOW');
    await tx.execute('update staff_user set disabled_at = ?, version = version + 1 where id = ?', [
      now,
      id,
    ]);
    for (const kind of ['invite', 'passwordReset'] as const)
      await endStaffLinks(tx, kind, { userId: id, now });
    const details = { sessionsEnded: await endSessionsOf(tx, id) };
    record(tx, { action: 'user.disabled', entityId: id, at: now, userId: by, details });
  });
}

/** Lets somebody in again who was disabled, with the password and second factor they had. */
export async function enablePerson(em: EntityManager, id: string, { by, now }: By) {
  await decide(em, async (tx) => {
    const { isDisabled, passwordHash } = await lockPerson(tx, id);
    // Whoever never accepted is invited again instead.
    if (!isDisabled || passwordHash === null) throw new DomainError('NOT_POSSIBLE_NOW');
    await tx.execute(
      'update staff_user set disabled_at = null, version = version + 1 where id = ?',
      [id],
    );
    record(tx, { action: 'user.enabled', entityId: id, at: now, userId: by });
  });
}

/** Signs somebody out wherever they are signed in. */
export async function endPersonsSessions(em: EntityManager, id: string, { by, now }: By) {
  return decide(em, async (tx) => {
    await lockPerson(tx, id);
    const sessionsEnded = await endSessionsOf(tx, id);
    const details = { sessionsEnded };
    record(tx, { action: 'user.sessionsEnded', entityId: id, at: now, userId: by, details });
    return { sessionsEnded };
  });
}
