import type { EntityManager, Locale } from '@azionelab/db';
import { type Cell, csvOf } from '../lists/csv.ts';
import {
  allOf,
  type Condition,
  containing,
  equalTo,
  type ListQuery,
  pageOf,
} from '../lists/page.ts';
import {
  type AdminRow,
  ADMIN_COLUMNS,
  type Evening,
  eveningOf,
  type EveningState,
} from './admin-rows.ts';
import { PERFORMANCE_JOINS } from './rows.ts';
import { wallTimeAt } from './wall-time.ts';

const SORTS = ['startsAt', 'show', 'venue', 'free', 'taken'] as const;
type Sort = (typeof SORTS)[number];
export type StateFilter = EveningState | 'full' | 'over';

export interface ListFilter {
  search: string;
  when: 'upcoming' | 'past' | 'all';
  showId?: string | undefined;
  venueId?: string | undefined;
  state?: StateFilter | undefined;
  locale: Locale;
  now: Date;
}
interface Asked {
  page: number;
  pageSize: number;
  sort: Sort;
  direction: 'asc' | 'desc';
}

const SELLABLE = 'p.room_capacity + p.extra_seats - p.house_holds';
const FREE = `greatest(0, ${SELLABLE} - p.taken_seats)`;
const LIVE = 'p.cancelled_at is null and p.ends_at > ?';
const RUNNING = `${LIVE} and p.booking_paused_at is null and p.booking_closes_at > ?`;

/** What each state means in the database; every mark is now. */
const STATES: Record<StateFilter, string> = {
  open: `${RUNNING} and (p.booking_opens_at is null or p.booking_opens_at <= ?)`,
  notOpenYet: `${RUNNING} and p.booking_opens_at > ?`,
  paused: `${LIVE} and p.booking_paused_at is not null`,
  closed: `${LIVE} and p.booking_paused_at is null and p.booking_closes_at <= ?`,
  cancelled: 'p.cancelled_at is not null',
  past: 'p.cancelled_at is null and p.ends_at <= ?',
  full: `${LIVE} and p.taken_seats >= ${SELLABLE}`,
  over: 'p.accepted_excess > 0',
};

function listQuery(filter: ListFilter): ListQuery<Sort> {
  const { search, when, showId, venueId, state, locale, now } = filter;
  return {
    columns: ADMIN_COLUMNS,
    from: `from performance p join show s on s.id = p.show_id ${PERFORMANCE_JOINS}`,
    values: { columns: [locale], from: [now, now] },
    where: [
      { sql: 'not p.is_rehearsal', values: [] },
      ...containing([`s.title ->> 'it'`, `s.title ->> 'en'`], search),
      ...whenOf(when, now),
      ...equalTo('p.show_id', showId),
      ...equalTo('p.venue_id', venueId),
      ...(state ? [at(STATES[state], now)] : []),
    ],
    sorts: {
      startsAt: 'p.starts_at',
      show: `lower(s.title ->> '${locale}')`,
      venue: 'lower(v.name)',
      free: FREE,
      taken: 'p.taken_seats',
    },
    tieBreak: 'p.starts_at, p.id',
  };
}

function whenOf(when: ListFilter['when'], now: Date): Condition[] {
  if (when === 'all') return [];
  return [{ sql: `p.ends_at ${when === 'upcoming' ? '>' : '<='} ?`, values: [now] }];
}

function at(sql: string, now: Date): Condition {
  return { sql, values: Array(sql.split('?').length - 1).fill(now) };
}

/** One page of the evenings that the filter lets through, and how many there are. */
export async function listEvenings(em: EntityManager, filter: ListFilter, asked: Asked) {
  const { rows, total } = await pageOf<AdminRow, Sort>(em, listQuery(filter), asked);
  return { rows: rows.map((row) => eveningOf(row, filter.now)), total };
}

/** The same evenings as a table, each with its times on the clocks of its venue. */
export async function exportEvenings(
  em: EntityManager,
  filter: ListFilter,
  asked: Pick<Asked, 'sort' | 'direction'>,
) {
  const rows = await allOf<AdminRow, Sort>(em, listQuery(filter), asked);
  return csvOf(
    COLUMNS.map(([title, value]) => ({ title, value })),
    rows.map((row) => eveningOf(row, filter.now)),
  );
}

/** Titles stay the same in every language: files are read by programs too. */
const COLUMNS: [string, (evening: Evening) => Cell][] = [
  ['id', ({ id }) => id],
  ['show', ({ show }) => show.title],
  ['venue', ({ venue }) => venue.name],
  ['starts_at', ({ startsAt, venue }) => wallTimeAt(startsAt, venue.timeZone)],
  ['time_zone', ({ venue }) => venue.timeZone],
  ['state', ({ state }) => state],
  ['room_capacity', ({ ledger }) => ledger.roomCapacity],
  ['extra_seats', ({ ledger }) => ledger.extraSeats],
  ['house_holds', ({ ledger }) => ledger.houseHolds],
  ['confirmed', ({ ledger }) => ledger.confirmed],
  ['pending', ({ ledger }) => ledger.pending],
  ['free', ({ ledger }) => ledger.free],
  ['over', ({ ledger }) => ledger.over],
  ['in_house', ({ ledger }) => ledger.inHouse],
];
