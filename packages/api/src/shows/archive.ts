import type { EntityManager } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide } from '../transaction.ts';
import type { Change } from './create.ts';
import { lockShowAt, type ShowAt } from './locked.ts';

/** Takes a show out of the season; its page stays, in the archive. Refuses with `STALE`, and with `IN_USE` while evenings are to come. */
export async function archiveShow(em: EntityManager, asked: ShowAt, { now, staffId }: Change) {
  return decide(em, async (tx) => {
    const show = await lockShowAt(tx, asked);
    if (show.status !== 'published') throw new DomainError('NOT_POSSIBLE_NOW');
    const [coming] = await tx.execute<{ performances: number }[]>(
      'select count(*)::int as performances from performance where show_id = ? and ends_at > ? and cancelled_at is null',
      [show.id, now],
    );
    if (coming && coming.performances > 0)
      throw new DomainError('IN_USE', { performances: coming.performances });
    show.status = 'archived';
    record(tx, { action: 'show.archived', entityId: show.id, at: now, userId: staffId });
    await tx.flush();
    return show;
  });
}
