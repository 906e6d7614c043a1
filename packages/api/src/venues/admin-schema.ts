import * as z from 'zod/mini';
import { listInput } from '../lists/schema.ts';
import { accessFeature, slug } from '../shows/schema.ts';
import { filledInBoth, filledLine, paragraphs, version } from '../texts/schema.ts';

const LARGEST_ROOM = 20_000;

export const VENUE_SORTS = ['name', 'city', 'roomCapacity'] as const;
export const listAdminVenuesInput = listInput(VENUE_SORTS, {});
export const adminVenueInput = z.strictObject({ id: z.uuid() });
export const venueAtVersionInput = z.strictObject({ id: z.uuid(), version });

/** A name of the IANA database, as this machine knows it. */
const timeZone = z.string().check(z.maxLength(60), z.refine(isTimeZone));
const mapUrl = z.nullable(z.url({ protocol: /^https$/ }).check(z.maxLength(500)));

const venueFields = {
  slug,
  name: filledLine(120),
  address: filledLine(200),
  city: filledLine(120),
  timeZone,
  latitude: z.nullable(z.number().check(z.gte(-90), z.lte(90))),
  longitude: z.nullable(z.number().check(z.gte(-180), z.lte(180))),
  mapUrl,
  // A venue is on the site as soon as it is saved.
  directions: filledInBoth(paragraphs(3_000)),
  accessInfo: filledInBoth(paragraphs(3_000)),
  accessFeatures: z.array(accessFeature).check(z.maxLength(11)),
  roomCapacity: z.int().check(z.gte(1), z.lte(LARGEST_ROOM)),
};

/** A point on the map has two numbers or none. */
const isPoint = z.refine<{ latitude: number | null; longitude: number | null }>(
  ({ latitude, longitude }) => (latitude === null) === (longitude === null),
  { path: ['longitude'] },
);

const fields = z.strictObject(venueFields);
export type VenueFields = z.output<typeof fields>;
export const createVenueInput = fields.check(isPoint);
export const updateVenueInput = z
  .strictObject({ id: z.uuid(), version, ...venueFields })
  .check(isPoint);

function isTimeZone(name: string) {
  try {
    // Offsets such as `+01:00` are understood too, but know no summer time.
    return /^[A-Z]/.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
