import { type AccessFeature, type EntityManager, Venue } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { allOf, containing, type ListQuery, pageOf } from '../lists/page.ts';
import type { VENUE_SORTS } from './admin-schema.ts';
import { venueFacts } from './facts.ts';
import { performancesAt } from './locked.ts';

type Sort = (typeof VENUE_SORTS)[number];

export interface AskedVenues {
  search: string;
  page: number;
  pageSize: number;
  sort: Sort;
  direction: 'asc' | 'desc';
}

interface Row {
  id: string;
  slug: string;
  name: string;
  address: string;
  city: string;
  time_zone: string;
  room_capacity: number;
  access_features: AccessFeature[];
  performances: number;
}

function listQuery({ search }: Pick<AskedVenues, 'search'>): ListQuery<Sort> {
  return {
    columns: `v.id, v.slug, v.name, v.address, v.city, v.time_zone, v.room_capacity, v.access_features,
      (select count(*)::int from performance where venue_id = v.id) as performances`,
    from: 'from venue v',
    where: [
      { sql: 'not v.is_rehearsal', values: [] },
      ...containing(['v.name', 'v.city', 'v.address'], search),
    ],
    sorts: { name: 'lower(v.name)', city: 'lower(v.city)', roomCapacity: 'v.room_capacity' },
    tieBreak: 'v.id',
  };
}

export async function listAdminVenues(em: EntityManager, asked: AskedVenues) {
  const { rows, total } = await pageOf<Row, Sort>(em, listQuery(asked), asked);
  return { rows: rows.map(lineOf), total };
}

export async function allAdminVenues(em: EntityManager, asked: AskedVenues) {
  return (await allOf<Row, Sort>(em, listQuery(asked), asked)).map(lineOf);
}

function lineOf({ time_zone, room_capacity, access_features, ...row }: Row) {
  return {
    ...row,
    timeZone: time_zone,
    roomCapacity: room_capacity,
    accessFeatures: access_features,
  };
}

/** One venue with everything its editor changes. Refuses with `NOT_FOUND`. */
export async function adminVenueById(em: EntityManager, id: string) {
  const venue = await em.findOne(Venue, id);
  if (!venue) throw new DomainError('NOT_FOUND');
  const version: number = venue.version;
  return { id, version, fields: venueFacts(venue), performances: await performancesAt(em, id) };
}
