import type { EntityManager } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide } from '../transaction.ts';
import { lockUnbookedPerformances } from './bookings.ts';
import type { Change } from './create.ts';
import { lockShowAt, type ShowAt } from './locked.ts';

/** Takes a show back to a draft. Refuses with `STALE`, and with `IN_USE` when somebody has booked: a ticket needs its page. */
export async function unpublishShow(em: EntityManager, asked: ShowAt, { now, staffId }: Change) {
  return decide(em, async (tx) => {
    const show = await lockShowAt(tx, asked);
    if (show.status === 'draft') throw new DomainError('NOT_POSSIBLE_NOW');
    await lockUnbookedPerformances(tx, show.id);
    const details = { from: show.status };
    show.status = 'draft';
    record(tx, {
      action: 'show.unpublished',
      entityId: show.id,
      at: now,
      userId: staffId,
      details,
    });
    await tx.flush();
    return show;
  });
}
