import { type EntityManager, Venue } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { refuseTakenSlug } from '../texts/slug.ts';
import { decide } from '../transaction.ts';
import type { VenueFields } from './admin-schema.ts';

export interface Change {
  now: Date;
  staffId: string;
}

/** A new place to play in. Refuses with `NAME_TAKEN`. */
export async function createVenue(
  em: EntityManager,
  fields: VenueFields,
  { now, staffId }: Change,
) {
  return decide(em, async (tx) => {
    const venue = tx.create(Venue, { ...fields, createdAt: now });
    await tx.flush();
    const details = { slug: venue.slug, name: venue.name };
    record(tx, { action: 'venue.created', entityId: venue.id, at: now, userId: staffId, details });
    return venue;
  }).catch(refuseTakenSlug);
}
