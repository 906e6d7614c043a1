import { type EntityManager, Poster } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide } from '../transaction.ts';
import type { Change } from './create.ts';
import { lockShowAt, type ShowAt } from './locked.ts';
import { requireComplete } from './missing.ts';

/** Shows a draft, or a show out of the archive, to visitors. Refuses with `STALE`, and with `NOT_POSSIBLE_NOW` naming what is missing. */
export async function publishShow(em: EntityManager, asked: ShowAt, { now, staffId }: Change) {
  return decide(em, async (tx) => {
    const show = await lockShowAt(tx, asked);
    if (show.status === 'published') throw new DomainError('NOT_POSSIBLE_NOW');
    requireComplete(show, await tx.findOne(Poster, { show: show.id }));
    const details = { from: show.status };
    show.status = 'published';
    record(tx, { action: 'show.published', entityId: show.id, at: now, userId: staffId, details });
    await tx.flush();
    return show;
  });
}
