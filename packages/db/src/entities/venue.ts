import { defineEntity, p } from '@mikro-orm/core';
import { ACCESS_FEATURES, type AccessFeature } from '../words.ts';
import { allOf, bothLanguages, createdAt, id, isRehearsal, translated, words } from './columns.ts';

const VenueSchema = defineEntity({
  name: 'Venue',
  properties: {
    id: id(),
    slug: p.string().unique(),
    name: p.string(),
    address: p.string(),
    city: p.string(),
    timeZone: p.string(),
    latitude: p.double().nullable(),
    longitude: p.double().nullable(),
    mapUrl: p.string().nullable(),
    directions: translated(),
    accessInfo: translated(),
    accessFeatures: words<AccessFeature>(),
    roomCapacity: p.integer(),
    createdAt: createdAt(),
    version: p.integer().version(),
    isRehearsal: isRehearsal(),
  },
  checks: [
    { name: 'venue_room_capacity_check', expression: 'room_capacity > 0' },
    { name: 'venue_access_features_check', expression: allOf('access_features', ACCESS_FEATURES) },
    { name: 'venue_directions_check', expression: bothLanguages('directions') },
    { name: 'venue_access_info_check', expression: bothLanguages('access_info') },
  ],
});
/** A place with a house: where performances happen. `timeZone` is an IANA name; all its times are shown in it. */
export class Venue extends VenueSchema.class {}
VenueSchema.setClass(Venue);
