import { type EntityManager, Poster } from '@azionelab/db';
import { changesBetween, record } from '../audit/record.ts';
import { refuseTakenSlug } from '../texts/slug.ts';
import { decide } from '../transaction.ts';
import type { ShowFields } from './admin-schema.ts';
import type { Change } from './create.ts';
import { factsOf } from './facts.ts';
import { lockShowAt, type ShowAt } from './locked.ts';
import { requireComplete } from './missing.ts';

/**
 * Saves a show. Refuses with `STALE`, with `NAME_TAKEN`, and with `NOT_POSSIBLE_NOW` where visitors already see it and would miss
 * something.
 */
export async function updateShow(
  em: EntityManager,
  { id, version, ...fields }: ShowFields & ShowAt,
  { now, staffId }: Change,
) {
  return decide(em, async (tx) => {
    const show = await lockShowAt(tx, { id, version });
    const before = factsOf(show);
    tx.assign(show, fields);
    if (show.status !== 'draft') {
      requireComplete(show, await tx.findOne(Poster, { show: id }));
    }
    const details = changesBetween(before, factsOf(show));
    record(tx, { action: 'show.edited', entityId: id, at: now, userId: staffId, details });
    await tx.flush();
    return show;
  }).catch(refuseTakenSlug);
}
