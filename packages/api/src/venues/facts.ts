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
    latitude: venue.latitude ?? null,
    longitude: venue.longitude ?? null,
    mapUrl: venue.mapUrl ?? null,
    directions: venue.directions,
    accessInfo: venue.accessInfo,
    accessFeatures: venue.accessFeatures,
    roomCapacity: venue.roomCapacity,
  };
}
