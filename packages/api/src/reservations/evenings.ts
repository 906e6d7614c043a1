import { bookingPhase, type EntityManager, type Locale, type Translated } from '@azionelab/db';
import { dateOf, dateOrNull } from '../sql.ts';

interface Row {
  id: string;
  show_id: string;
  title: Translated;
  starts_at: string;
  ends_at: string;
  booking_opens_at: string | null;
  booking_closes_at: string;
  booking_paused_at: string | null;
  cancelled_at: string | null;
  max_party_size: number;
  room_capacity: number;
  extra_seats: number;
  house_holds: number;
  taken_seats: number;
  overdue_seats: number;
  venue_name: string;
  time_zone: string;
}

const MOST = 500;

/** Evenings to choose from: those that staff can still book, soonest first, or all there are, newest first. */
export async function evenings(
  em: EntityManager,
  { all, locale, now }: { all: boolean; locale: Locale; now: Date },
) {
  const some = `and p.ends_at > ? and p.cancelled_at is null and s.status <> 'draft' order by p.starts_at`;
  const rows = await em.execute<Row[]>(
    `select p.id, p.show_id, s.title, p.starts_at, p.ends_at, p.booking_opens_at, p.booking_closes_at, p.booking_paused_at,
       p.cancelled_at, p.max_party_size, p.room_capacity, p.extra_seats, p.house_holds, p.taken_seats,
       v.name as venue_name, v.time_zone,
       (select coalesce(sum(party_size), 0)::int from reservation where performance_id = p.id and status = 'pending'
         and expires_at <= ? and p.pending_seats > 0) as overdue_seats
     from performance p join show s on s.id = p.show_id join venue v on v.id = p.venue_id
     where not p.is_rehearsal ${all ? 'order by p.starts_at desc' : some}, p.id limit ${MOST}`,
    all ? [now] : [now, now],
  );
  return rows.map((row) => eveningOf(row, { locale, now }));
}

function eveningOf(row: Row, { locale, now }: { locale: Locale; now: Date }) {
  const sellable = row.room_capacity + row.extra_seats - row.house_holds;
  return {
    id: row.id,
    showId: row.show_id,
    showTitle: row.title[locale],
    startsAt: dateOf(row.starts_at).toISOString(),
    venueName: row.venue_name,
    timeZone: row.time_zone,
    phase: bookingPhase(
      {
        cancelledAt: dateOrNull(row.cancelled_at),
        bookingPausedAt: dateOrNull(row.booking_paused_at),
        bookingOpensAt: dateOrNull(row.booking_opens_at),
        bookingClosesAt: dateOf(row.booking_closes_at),
        endsAt: dateOf(row.ends_at),
        roomCapacity: row.room_capacity,
        extraSeats: row.extra_seats,
        houseHolds: row.house_holds,
        takenSeats: row.taken_seats,
      },
      now,
    ),
    free: Math.max(0, sellable - row.taken_seats + row.overdue_seats),
    maxPartySize: row.max_party_size,
  };
}
