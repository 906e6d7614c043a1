import type { AccessFeature, ContentNote, EntityManager, Locale } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { performanceFilter, type SeasonFilter } from '../shows/queries.ts';
import { POSTER_COLUMNS, posterOf, type PosterRow } from '../shows/poster.ts';
import { dateOf, dateOrNull } from '../sql.ts';
import {
  availabilityOfRow,
  PERFORMANCE_COLUMNS,
  PERFORMANCE_JOINS,
  performanceOf,
  type PerformanceRow,
} from './rows.ts';

const OTHER_EVENINGS = 5;
const DAY_MS = 86_400_000;

interface WholePerformanceRow extends PerformanceRow, PosterRow {
  venue_address: string;
  show_slug: string;
  title: string;
  tagline: string;
  age_advice: string;
  duration_minutes: number;
  intervals: number;
  minimum_age: number | null;
  content_notes: ContentNote[];
  show_access_features: AccessFeature[];
  is_rehearsal: boolean;
}

export interface AskedIn {
  locale: Locale;
  now: Date;
}

/** One evening as its booking page shows it, with other evenings of the show. Refuses with `NOT_FOUND`. */
export async function performanceById(
  em: EntityManager,
  id: string,
  asked: AskedIn & { holdMinutes: number },
) {
  const { locale, now, holdMinutes } = asked;
  const [row] = await em.execute<WholePerformanceRow[]>(
    `select ${PERFORMANCE_COLUMNS}, v.address as venue_address, s.slug as show_slug, s.title ->> ? as title,
       s.tagline ->> ? as tagline, s.age_advice ->> ? as age_advice, s.duration_minutes, s.intervals, s.minimum_age,
       s.content_notes, s.access_features as show_access_features, p.is_rehearsal, ${POSTER_COLUMNS}
     from performance p ${PERFORMANCE_JOINS}
     join show s on s.id = p.show_id left join poster po on po.show_id = s.id
     where p.id = ? and (s.status <> 'draft' or p.is_rehearsal)`,
    [locale, locale, locale, locale, now, now, id],
  );
  if (!row) throw new DomainError('NOT_FOUND');
  const summary = performanceOf(row, now);
  return {
    ...summary,
    isRehearsal: row.is_rehearsal,
    venue: { ...summary.venue, address: row.venue_address },
    show: {
      slug: row.show_slug,
      title: row.title,
      tagline: row.tagline,
      poster: posterOf(row),
      durationMinutes: row.duration_minutes,
      intervals: row.intervals,
      minimumAge: row.minimum_age,
      ageAdvice: row.age_advice,
      contentNotes: row.content_notes,
      accessFeatures: row.show_access_features,
    },
    maxPartySize: row.max_party_size,
    doorsOpenAt: dateOf(row.doors_open_at).toISOString(),
    bookingOpensAt: dateOrNull(row.booking_opens_at)?.toISOString() ?? null,
    bookingClosesAt: dateOf(row.booking_closes_at).toISOString(),
    holdMinutes,
    otherPerformances: await otherEvenings(em, row, now),
  };
}

/** The next evenings of the same show that can be booked. */
export async function otherEvenings(
  em: EntityManager,
  { id, show_id }: { id: string; show_id: string },
  now: Date,
) {
  const rows = await em.execute<PerformanceRow[]>(
    `select ${PERFORMANCE_COLUMNS} from performance p ${PERFORMANCE_JOINS}
     where p.show_id = ? and p.id <> ? and p.starts_at > ? and p.cancelled_at is null and p.booking_paused_at is null
       and p.booking_closes_at > ? and (p.booking_opens_at is null or p.booking_opens_at <= ?)
       and p.room_capacity + p.extra_seats - p.house_holds - p.taken_seats + h.overdue_seats > 0
     order by p.starts_at limit ${OTHER_EVENINGS}`,
    [now, now, show_id, id, now, now, now],
  );
  return rows.map((row) => performanceOf(row, now));
}

/** Every evening of a calendar month, in the venues' own time zones, plus a day at each side. */
export async function performancesOfMonth(em: EntityManager, month: string, filter: SeasonFilter) {
  const { locale, now } = filter;
  const narrowed = performanceFilter(filter);
  const first = new Date(`${month}-01T00:00:00Z`);
  const next = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1));
  const rows = await em.execute<(PerformanceRow & { show_slug: string; title: string })[]>(
    `select ${PERFORMANCE_COLUMNS}, s.slug as show_slug, s.title ->> ? as title
     from performance p ${PERFORMANCE_JOINS} join show s on s.id = p.show_id
     where p.starts_at >= ? and p.starts_at < ? and s.status = 'published' ${narrowed.sql}
     order by p.starts_at`,
    [
      locale,
      now,
      now,
      new Date(first.getTime() - DAY_MS),
      new Date(next.getTime() + DAY_MS),
      ...narrowed.values,
    ],
  );
  return rows.map((row) => ({
    ...performanceOf(row, now),
    show: { slug: row.show_slug, title: row.title },
  }));
}

/** Only the word for each performance: what an open page asks for again and again. */
export async function availabilityByIds(em: EntityManager, ids: string[], now: Date) {
  const rows = await em.execute<PerformanceRow[]>(
    `select ${PERFORMANCE_COLUMNS} from performance p ${PERFORMANCE_JOINS}
     join show s on s.id = p.show_id and s.status <> 'draft'
     where p.id in (${ids.map(() => '?').join(', ')})`,
    [now, now, ...ids],
  );
  return rows.map((row) => ({ id: row.id, availability: availabilityOfRow(row, now) }));
}
