import type { AccessFeature, EntityManager, Locale } from '@azionelab/db';
import { DomainError } from '../errors.ts';

interface VenueRow {
  slug: string;
  name: string;
  address: string;
  city: string;
  time_zone: string;
  access_features: AccessFeature[];
  directions: string;
  access_info: string;
  map_url: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** Where the company plays, in alphabetical order. */
export async function listVenues(em: EntityManager) {
  const rows = await em.execute<Omit<VenueRow, 'directions' | 'access_info'>[]>(
    'select slug, name, address, city, access_features from venue where not is_rehearsal order by name',
  );
  return rows.map(({ slug, name, address, city, access_features }) => ({
    slug,
    name,
    address,
    city,
    accessFeatures: access_features,
  }));
}

/** Refuses with `NOT_FOUND`. */
export async function venueBySlug(
  em: EntityManager,
  { slug, locale }: { slug: string; locale: Locale },
) {
  const [row] = await em.execute<VenueRow[]>(
    `select slug, name, address, city, time_zone, access_features, directions ->> ? as directions,
       access_info ->> ? as access_info, map_url, latitude, longitude
     from venue where slug = ? and not is_rehearsal`,
    [locale, locale, slug],
  );
  if (!row) throw new DomainError('NOT_FOUND');
  const { name, address, city, directions, latitude, longitude } = row;
  return {
    slug: row.slug,
    name,
    address,
    city,
    directions,
    latitude,
    longitude,
    timeZone: row.time_zone,
    accessInfo: row.access_info,
    accessFeatures: row.access_features,
    mapUrl: row.map_url,
  };
}
