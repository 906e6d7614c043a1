import type { EntityManager, Locale, ReservationStatus } from '@azionelab/db';
import { dateOf } from '../sql.ts';
import { COUNTER_COLUMNS, type Counters, countersOf } from './counters.ts';

const HOUR_MS = 3_600_000;
const SHOWN_BEFORE_MS = 12 * HOUR_MS;
const SHOWN_AFTER_MS = 3 * HOUR_MS;
const MOST_HITS = 20;
const FEWEST_LETTERS = 3;
const RECENT = 30;

interface DoorRow extends Omit<Counters, 'toCome'> {
  id: string;
  title: string;
  venue_slug: string;
  venue_name: string;
  city: string;
  time_zone: string;
  starts_at: string;
  doors_open_at: string;
  doors_close_at: string;
}

/** Evenings whose door is open or near, in order of their start. */
export async function doorPerformances(
  em: EntityManager,
  { locale, now }: { locale: Locale; now: Date },
) {
  const rows = await em.execute<DoorRow[]>(
    `select p.id, s.title ->> ? as title, v.slug as venue_slug, v.name as venue_name, v.city, v.time_zone,
       p.starts_at, p.doors_open_at, p.doors_close_at, ${COUNTER_COLUMNS}
     from performance p join show s on s.id = p.show_id join venue v on v.id = p.venue_id
     where not p.is_rehearsal and p.doors_open_at < ? and p.doors_close_at > ? and p.cancelled_at is null
     order by p.starts_at`,
    [locale, new Date(now.getTime() + SHOWN_BEFORE_MS), new Date(now.getTime() - SHOWN_AFTER_MS)],
  );
  return rows.map((row) => {
    const opensAt = dateOf(row.doors_open_at);
    const closesAt = dateOf(row.doors_close_at);
    return {
      id: row.id,
      show: { title: row.title },
      venue: {
        slug: row.venue_slug,
        name: row.venue_name,
        city: row.city,
        timeZone: row.time_zone,
      },
      startsAt: dateOf(row.starts_at).toISOString(),
      doorsOpenAt: opensAt.toISOString(),
      doorsCloseAt: closesAt.toISOString(),
      isOpen: opensAt <= now && now <= closesAt,
      counters: countersOf(row),
    };
  });
}

interface HitRow {
  code: string;
  name: string;
  party_size: number;
  admitted_seats: number;
  status: ReservationStatus;
  access_needs: string | null;
  expires_at: string;
}

/** Parties of this evening whose name contains what was typed, whatever the accents; active ones first. */
export async function searchParties(
  em: EntityManager,
  { performanceId, query, now }: { performanceId: string; query: string; now: Date },
) {
  const rows = await em.execute<HitRow[]>(
    `select code, name, party_size, admitted_seats, status, access_needs, expires_at from reservation
     where performance_id = ? and status <> 'moved' order by status = 'confirmed' desc, name`,
    [performanceId],
  );
  const wanted = plainLetters(query);
  if (wanted.length < FEWEST_LETTERS) return [];
  const hits = rows.filter(({ name }) => plainLetters(name).includes(wanted)).slice(0, MOST_HITS);
  return hits.map((row) => ({
    code: row.code,
    name: row.name,
    partySize: row.party_size,
    admittedSeats: row.admitted_seats,
    status:
      row.status === 'pending' && dateOf(row.expires_at) <= now ? ('expired' as const) : row.status,
    accessNeeds: row.access_needs,
  }));
}

function plainLetters(text: string) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

interface RecentRow {
  id: string;
  name: string;
  code: string;
  seats: number;
  admitted_at: string;
  device: string;
  by_name: string;
  is_undone: boolean;
}

/** The last entries of an evening, newest first: what can be undone. */
export async function recentAdmissions(em: EntityManager, performanceId: string) {
  const rows = await em.execute<RecentRow[]>(
    `select a.id, r.name, r.code, a.seats, a.admitted_at, a.device, u.name as by_name, a.undone_at is not null as is_undone
     from admission a join reservation r on r.id = a.reservation_id join staff_user u on u.id = a.by_id
     where a.performance_id = ? order by a.admitted_at desc limit ${RECENT}`,
    [performanceId],
  );
  return rows.map(({ id, name, code, seats, admitted_at, device, by_name, is_undone }) => ({
    admissionId: id,
    name,
    code,
    seats,
    device,
    admittedAt: dateOf(admitted_at).toISOString(),
    by: by_name,
    undone: is_undone,
  }));
}
