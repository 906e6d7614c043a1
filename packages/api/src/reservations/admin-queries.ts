import type { EntityManager, Locale, ReservationStatus, Translated } from '@azionelab/db';
import { type Condition, equalTo, type ListQuery, allOf, pageOf } from '../lists/page.ts';
import { ofRealEvening } from '../rehearsals/left-out.ts';
import { arrayOf, dateOf } from '../sql.ts';
import type { ListReservationsInput, RESERVATION_SORTS } from './admin-schema.ts';
import { foundBy } from './search.ts';

type Sort = (typeof RESERVATION_SORTS)[number];

interface Row {
  id: string;
  code: string;
  name: string;
  email: string | null;
  phone: string | null;
  party_size: number;
  admitted_seats: number;
  status: ReservationStatus;
  expires_at: string;
  created_at: string;
  locale: Locale;
  is_erased: boolean;
  is_by_staff: boolean;
  has_access_needs: boolean;
  notes: number;
  performance_id: string;
  starts_at: string;
  title: Translated;
  venue_name: string;
  time_zone: string;
}

const COLUMNS = `r.id, r.code, r.name, r.email, r.phone, r.party_size, r.admitted_seats, r.status, r.expires_at, r.created_at,
  r.locale, r.erased_at is not null as is_erased, r.created_by_id is not null as is_by_staff,
  r.access_needs is not null as has_access_needs,
  (select count(*)::int from reservation_note where reservation_id = r.id) as notes,
  p.id as performance_id, p.starts_at, s.title, v.name as venue_name, v.time_zone`;
/** Outer joins on keys only: the count then reads none of them. */
const FROM = `from reservation r left join performance p on p.id = r.performance_id left join show s on s.id = p.show_id
  left join venue v on v.id = p.venue_id`;

/** Conditions about reservations `r` and what they join. */
function listQuery(asked: ListReservationsInput, now: Date): ListQuery<Sort> {
  return {
    columns: COLUMNS,
    from: FROM,
    where: [
      { sql: ofRealEvening('r.performance_id'), values: [] },
      ...foundBy(asked.search),
      ...equalTo('r.performance_id', asked.performanceId),
      ...equalTo('p.show_id', asked.showId),
      ...statusIs(asked.status, now),
      ...admittedIs(asked.admitted),
      ...present('r.access_needs is not null', asked.accessNeeds),
      ...present('exists (select 1 from reservation_note where reservation_id = r.id)', asked.note),
      ...onDay('>=', asked.from),
      ...onDay('<=', asked.to),
    ],
    sorts: {
      createdAt: 'r.created_at',
      startsAt: 'p.starts_at',
      name: 'lower(r.name)',
      code: 'r.code',
      partySize: 'r.party_size',
      status: 'r.status',
    },
    tieBreak: 'r.id',
  };
}

function statusIs(status: ListReservationsInput['status'], now: Date): Condition[] {
  if (!status) return [];
  if (status === 'pending') {
    return [{ sql: `r.status = 'pending' and r.expires_at > ?`, values: [now] }];
  }
  if (status === 'expired') {
    const sql = `r.status = 'expired' or (r.status = 'pending' and r.expires_at <= ?)`;
    return [{ sql, values: [now] }];
  }
  return equalTo('r.status', status);
}

const ADMITTED = {
  none: 'r.admitted_seats = 0',
  some: 'r.admitted_seats > 0 and r.admitted_seats < r.party_size',
  all: 'r.admitted_seats = r.party_size',
};

function admittedIs(admitted: ListReservationsInput['admitted']): Condition[] {
  return admitted ? [{ sql: ADMITTED[admitted], values: [] }] : [];
}

function present(sql: string, wanted: boolean | undefined): Condition[] {
  return wanted === undefined ? [] : [{ sql: wanted ? sql : `not (${sql})`, values: [] }];
}

function onDay(compare: '>=' | '<=', day: string | undefined): Condition[] {
  if (!day) return [];
  const sql = `(p.starts_at at time zone v.time_zone)::date ${compare} ?::date`;
  return [{ sql, values: [day] }];
}

interface Reading {
  locale: Locale;
  now: Date;
}

export async function listReservations(
  em: EntityManager,
  asked: ListReservationsInput,
  { locale, now }: Reading,
) {
  const { rows, total } = await pageOf<Row, Sort>(em, listQuery(asked, now), asked);
  return { rows: rows.map((row) => rowOf(row, { locale, now })), total };
}

/** Every booking that a list shows, for an export or for work over many. */
export async function allReservations(
  em: EntityManager,
  asked: ListReservationsInput,
  { locale, now }: Reading,
) {
  const rows = await allOf<Row, Sort>(em, listQuery(asked, now), asked);
  return rows.map((row) => rowOf(row, { locale, now }));
}

/** The same rows by their ids, in the order of the ids; unknown ids are left out. */
export async function reservationsByIds(
  em: EntityManager,
  ids: string[],
  { locale, now }: Reading,
) {
  const rows = await em.execute<Row[]>(
    `select ${COLUMNS} ${FROM} where r.id = any(?::uuid[]) order by r.id`,
    [arrayOf(ids)],
  );
  return rows.map((row) => rowOf(row, { locale, now }));
}

function rowOf(row: Row, { locale, now }: Reading) {
  const isOverdue = row.status === 'pending' && dateOf(row.expires_at) <= now;
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    email: row.email,
    phone: row.phone,
    partySize: row.party_size,
    admittedSeats: row.admitted_seats,
    status: isOverdue ? ('expired' as const) : row.status,
    createdAt: dateOf(row.created_at).toISOString(),
    locale: row.locale,
    isErased: row.is_erased,
    isByStaff: row.is_by_staff,
    hasAccessNeeds: row.has_access_needs,
    notes: row.notes,
    performance: {
      id: row.performance_id,
      startsAt: dateOf(row.starts_at).toISOString(),
      showTitle: row.title[locale],
      venueName: row.venue_name,
      timeZone: row.time_zone,
    },
  };
}
export type ReservationRow = ReturnType<typeof rowOf>;
