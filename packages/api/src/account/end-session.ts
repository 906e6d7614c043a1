import type { EntityManager } from '@azionelab/db';
import { endSessionsOf, lockPerson } from '../accounts/person.ts';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide } from '../transaction.ts';
import type { Who } from './change-password.ts';

/** Signs one device of one's own out. */
export async function endOwnSession(
  em: EntityManager,
  ended: string,
  { userId, now }: Pick<Who, 'userId' | 'now'>,
) {
  await decide(em, async (tx) => {
    const rows = await tx.execute<{ handle: string }[]>(
      'delete from staff_session where handle = ?::uuid and user_id = ? returning handle',
      [ended, userId],
    );
    if (rows.length === 0) throw new DomainError('NOT_FOUND');
    record(tx, { action: 'user.sessionEnded', entityId: userId, at: now, userId });
  });
}

/** Signs every other device of one's own out. */
export async function endOtherSessions(em: EntityManager, { userId, handle, now }: Who) {
  return decide(em, async (tx) => {
    await lockPerson(tx, userId);
    const ended = await endSessionsOf(tx, userId, { exceptHandle: handle });
    const details = { sessionsEnded: ended };
    record(tx, { action: 'user.sessionsEnded', entityId: userId, at: now, userId, details });
    return { sessionsEnded: ended };
  });
}
