import type { EntityManager, Locale, ReservationStatus } from '@azionelab/db';
import { type AdminRow, ADMIN_COLUMNS, eveningOf } from '../performances/admin-rows.ts';
import { ofRealEvening } from '../rehearsals/left-out.ts';
import { PERFORMANCE_JOINS } from '../performances/rows.ts';

interface Asked {
  locale: Locale;
  now: Date;
}

const NEXT = 6;
const DAYS = 30;
const DAY_MS = 24 * 3_600_000;
const MOST_HOUSES = 16;
const HOUSES_BACK_DAYS = 30;

/** The evenings that come next, each with where its seats are. */
export async function nextEvenings(em: EntityManager, { locale, now }: Asked) {
  const rows = await em.execute<AdminRow[]>(
    `select ${ADMIN_COLUMNS} from performance p join show s on s.id = p.show_id ${PERFORMANCE_JOINS}
     where not p.is_rehearsal and p.ends_at > ? and p.cancelled_at is null order by p.starts_at, p.id limit ${NEXT}`,
    [locale, now, now, now],
  );
  return rows.map((row) => eveningOf(row, now));
}

/** How full the houses of the last weeks were, and the next ones are, in their order. */
export async function houses(em: EntityManager, { locale, now }: Asked) {
  const rows = await em.execute<AdminRow[]>(
    `select * from (
       select ${ADMIN_COLUMNS} from performance p join show s on s.id = p.show_id ${PERFORMANCE_JOINS}
       where not p.is_rehearsal and p.starts_at > ? and p.cancelled_at is null
       order by abs(extract(epoch from p.starts_at - ?::timestamptz)) limit ${MOST_HOUSES}) near
     order by starts_at, id`,
    [locale, now, now, new Date(now.getTime() - HOUSES_BACK_DAYS * DAY_MS), now],
  );
  return rows.map((row) => eveningOf(row, now));
}

interface DayRow {
  day: string;
  status: ReservationStatus;
  bookings: number;
  seats: number;
}

/** The bookings of the last thirty days, by the day they were made on the company's clock and what has become of them. */
export async function bookingsByDay(
  em: EntityManager,
  { now, timeZone }: { now: Date; timeZone: string },
) {
  const days = lastDays(now, timeZone);
  const rows = await em.execute<DayRow[]>(
    `select to_char(created_at at time zone ?, 'YYYY-MM-DD') as day,
       case when status = 'pending' and expires_at <= ? then 'expired' else status end as status,
       count(*)::int as bookings, sum(party_size)::int as seats
     from reservation where created_at > ?::timestamptz - interval '${DAYS + 1} days'
       and (${ofRealEvening('performance_id')}) group by 1, 2`,
    [timeZone, now, now],
  );
  return days.map((day) => {
    const ofDay = rows.filter((row) => row.day === day);
    const count = (...statuses: ReservationStatus[]) =>
      ofDay.reduce((sum, row) => sum + (statuses.includes(row.status) ? row.bookings : 0), 0);
    return {
      day,
      confirmed: count('confirmed', 'moved'),
      pending: count('pending'),
      ended: count('cancelled', 'expired'),
      seats: ofDay.reduce((sum, row) => sum + row.seats, 0),
    };
  });
}

/** `2026-11-21` and the days before it. Calendar days, not spans of 24 hours: a day of the clock change is one too. */
function lastDays(now: Date, timeZone: string) {
  const today = Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now));
  return Array.from({ length: DAYS }, (_, index) =>
    new Date(today - (DAYS - 1 - index) * DAY_MS).toISOString().slice(0, 10),
  );
}
