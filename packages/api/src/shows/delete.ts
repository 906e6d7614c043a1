import { type EntityManager, Poster } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide, violatedConstraint } from '../transaction.ts';
import { lockUnbookedPerformances } from './bookings.ts';
import type { Change } from './create.ts';
import { lockShowAt, type ShowAt } from './locked.ts';
import { unusedFiles } from './poster-files.ts';

/**
 * Removes a show with its evenings that nobody ever booked; answers the files that nobody needs any more. Refuses with `STALE`, and
 * with `IN_USE` and how many performances and reservations stand in the way.
 */
export async function deleteShow(em: EntityManager, asked: ShowAt, { now, staffId }: Change) {
  return decide(em, async (tx) => {
    const show = await lockShowAt(tx, asked);
    const performances = await lockUnbookedPerformances(tx, show.id);
    const poster = await tx.findOne(Poster, { show: show.id });
    for (const each of performances) tx.remove(each);
    if (poster) tx.remove(poster);
    tx.remove(show);
    const details = { slug: show.slug, title: show.title, performances: performances.length };
    record(tx, { action: 'show.deleted', entityId: show.id, at: now, userId: staffId, details });
    await tx.flush();
    return { unused: poster ? await unusedFiles(tx, poster.files) : [] };
  }).catch((error: unknown) => {
    // Work in the background was about one of its evenings, and stays to be read.
    if (violatedConstraint(error).startsWith('job_'))
      throw new DomainError('IN_USE', { jobs: true });
    throw error;
  });
}
