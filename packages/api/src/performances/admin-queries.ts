import type { AccessFeature, EntityManager, JobKind, Locale, ShowStatus } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { dateOf, dateOrNull } from '../sql.ts';
import { ADMIN_COLUMNS, type AdminRow, eveningOf } from './admin-rows.ts';
import { PERFORMANCE_JOINS } from './rows.ts';

const DAY_MS = 86_400_000;
const SELECT = `select ${ADMIN_COLUMNS} from performance p join show s on s.id = p.show_id ${PERFORMANCE_JOINS}`;

export interface AskedIn {
  locale: Locale;
  now: Date;
}

/** Every evening of a calendar month in the venues' own time zones, plus a day at each side, drafts and cancelled ones too. */
export async function eveningsOfMonth(
  em: EntityManager,
  {
    month,
    showId,
    venueId,
  }: { month: string; showId?: string | undefined; venueId?: string | undefined },
  { locale, now }: AskedIn,
) {
  const first = new Date(`${month}-01T00:00:00Z`);
  const next = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1));
  const span = [new Date(first.getTime() - DAY_MS), new Date(next.getTime() + DAY_MS)];
  const rows = await em.execute<AdminRow[]>(
    `${SELECT} where not p.is_rehearsal and p.starts_at >= ? and p.starts_at < ?
       and (?::uuid is null or p.show_id = ?) and (?::uuid is null or p.venue_id = ?)
     order by p.starts_at, p.id`,
    [locale, now, now, ...span, ...twice(showId), ...twice(venueId)],
  );
  return rows.map((row) => eveningOf(row, now));
}

function twice(id: string | undefined) {
  return [id ?? null, id ?? null];
}

export interface HoldRow {
  id: string;
  seats: number;
  label: string;
  reason: string | null;
  by: string | null;
}

/** One evening with all that can be changed about it. Refuses with `NOT_FOUND`. */
export async function eveningById(em: EntityManager, id: string, { locale, now }: AskedIn) {
  const [row] = await em.execute<AdminRow[]>(`${SELECT} where p.id = ?`, [locale, now, now, id]);
  if (!row) throw new DomainError('NOT_FOUND');
  const houseHolds = await em.execute<HoldRow[]>(
    `select h.id, h.seats, h.label, h.reason, u.name as by from house_hold h left join staff_user u on u.id = h.created_by_id
     where h.performance_id = ? order by h.created_at, h.id`,
    [id],
  );
  const jobs = await em.execute<{ id: string; kind: JobKind; is_finished: boolean }[]>(
    `select id, kind, finished_at is not null as is_finished from job
     where performance_id = ? order by created_at desc limit 5`,
    [id],
  );
  const [facts] = await em.execute<{ reservations: number; titles: Record<Locale, string> }[]>(
    `select (select count(*)::int from reservation where performance_id = p.id) as reservations, s.title as titles
     from performance p join show s on s.id = p.show_id where p.id = ?`,
    [id],
  );
  return {
    ...eveningOf(row, now),
    doorsOpenAt: dateOf(row.doors_open_at).toISOString(),
    doorsCloseAt: dateOf(row.doors_close_at).toISOString(),
    bookingOpensAt: dateOrNull(row.booking_opens_at)?.toISOString() ?? null,
    bookingClosesAt: dateOf(row.booking_closes_at).toISOString(),
    bookingPausedAt: dateOrNull(row.booking_paused_at)?.toISOString() ?? null,
    cancelledAt: dateOrNull(row.cancelled_at)?.toISOString() ?? null,
    maxPartySize: row.max_party_size,
    accessFeatures: row.access_features,
    titles: Object.values(facts?.titles ?? {}),
    hasReservations: (facts?.reservations ?? 0) > 0,
    houseHolds,
    jobs: jobs.map((job) => ({ id: job.id, kind: job.kind, isFinished: job.is_finished })),
  };
}

/** What a new evening can be of, and where. */
export async function eveningChoices(em: EntityManager, locale: Locale) {
  const shows = await em.execute<
    { id: string; title: string; status: ShowStatus; duration_minutes: number }[]
  >(
    `select id, title ->> ? as title, status, duration_minutes from show where not is_rehearsal order by status = 'archived', lower(title ->> ?)`,
    [locale, locale],
  );
  const venues = await em.execute<
    {
      id: string;
      name: string;
      city: string;
      time_zone: string;
      room_capacity: number;
      access_features: AccessFeature[];
    }[]
  >(
    'select id, name, city, time_zone, room_capacity, access_features from venue where not is_rehearsal order by lower(name)',
  );
  return {
    shows: shows.map((show) => ({
      id: show.id,
      title: show.title,
      status: show.status,
      durationMinutes: show.duration_minutes,
    })),
    venues: venues.map((venue) => ({
      id: venue.id,
      name: venue.name,
      city: venue.city,
      timeZone: venue.time_zone,
      roomCapacity: venue.room_capacity,
    })),
  };
}
