import type { EntityManager } from '@azionelab/db';
import { changesBetween, record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { refuseTakenSlug } from '../texts/slug.ts';
import { decide } from '../transaction.ts';
import type { VenueFields } from './admin-schema.ts';
import type { Change } from './create.ts';
import { venueFacts } from './facts.ts';
import { lockVenueAt, performancesAt } from './locked.ts';

/**
 * Saves a venue. Refuses with `STALE`, with `NAME_TAKEN`, and with `IN_USE` a new time zone where evenings were announced in the old
 * one.
 */
export async function updateVenue(
  em: EntityManager,
  { id, version, ...fields }: VenueFields & { id: string; version: number },
  { now, staffId }: Change,
) {
  return decide(em, async (tx) => {
    const venue = await lockVenueAt(tx, { id, version });
    const before = venueFacts(venue);
    if (fields.timeZone !== before.timeZone) {
      const performances = await performancesAt(tx, id);
      if (performances > 0) throw new DomainError('IN_USE', { performances, field: 'timeZone' });
    }
    tx.assign(venue, fields);
    const details = changesBetween(before, venueFacts(venue));
    record(tx, { action: 'venue.edited', entityId: id, at: now, userId: staffId, details });
    await tx.flush();
    return venue;
  }).catch(refuseTakenSlug);
}
