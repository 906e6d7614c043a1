import type { Venue } from '@azionelab/db';
import type { VenueFields } from './admin-schema.ts';

/** A venue as its editor changes it and the audit compares it. */
export function venueFacts(venue: Venue): VenueFields {
  return {
    slug: venue.slug,
    name: venue.name,
    address: venue.address,
    city: venue.city,
    timeZone: venue.timeZone,
    latitude: numberOrNull(venue.latitude),
    longitude: numberOrNull(venue.longitude),
    mapUrl: venue.mapUrl ?? null,
    directions: venue.directions,
    accessInfo: venue.accessInfo,
    accessFeatures: venue.accessFeatures,
    roomCapacity: venue.roomCapacity,
  };
}

/** A `double` may come as a text, lest digits be lost. */
function numberOrNull(value: string | number | null | undefined) {
  return value === null || value === undefined ? null : Number(value);
}
