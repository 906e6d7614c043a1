import type { EntityManager } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide, violatedConstraint } from '../transaction.ts';
import type { Change } from './create.ts';
import { lockVenueAt, performancesAt } from './locked.ts';

/** Removes a venue where nothing was ever planned. Refuses with `STALE`, and with `IN_USE` and how many evenings stand in the way. */
export async function deleteVenue(
  em: EntityManager,
  asked: { id: string; version: number },
  { now, staffId }: Change,
) {
  return decide(em, async (tx) => {
    const venue = await lockVenueAt(tx, asked);
    const performances = await performancesAt(tx, venue.id);
    if (performances > 0) throw new DomainError('IN_USE', { performances });
    tx.remove(venue);
    const details = { slug: venue.slug, name: venue.name };
    record(tx, { action: 'venue.deleted', entityId: venue.id, at: now, userId: staffId, details });
    await tx.flush();
  }).catch((error: unknown) => {
    // An evening was planned there at the same instant.
    if (violatedConstraint(error).startsWith('performance_venue'))
      throw new DomainError('IN_USE', { performances: 1 });
    throw error;
  });
}
