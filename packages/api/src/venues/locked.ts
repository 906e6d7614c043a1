import { type EntityManager, LockMode, Venue } from '@azionelab/db';
import { DomainError } from '../errors.ts';

/** The venue under its row's lock, as its editor saw it. Refuses with `NOT_FOUND` and `STALE`. */
export async function lockVenueAt(
  tx: EntityManager,
  { id, version }: { id: string; version: number },
) {
  const venue = await tx.findOne(Venue, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!venue) throw new DomainError('NOT_FOUND');
  if (venue.version !== version) throw new DomainError('STALE');
  return venue;
}

/** How many evenings are, or were, at the venue. */
export async function performancesAt(tx: EntityManager, venueId: string) {
  const [row] = await tx.execute<{ performances: number }[]>(
    'select count(*)::int as performances from performance where venue_id = ?',
    [venueId],
  );
  return row?.performances ?? 0;
}
