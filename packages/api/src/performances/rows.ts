import { availabilityOf, type AccessFeature } from '@azionelab/db';
import { dateOf, dateOrNull } from '../sql.ts';

/** A performance `p` with its venue `v` and what is held `h`, as plain columns: lists never hydrate entities. */
export const PERFORMANCE_COLUMNS = `p.id, p.show_id, p.starts_at, p.ends_at, p.doors_open_at, p.doors_close_at,
  p.booking_opens_at, p.booking_closes_at, p.booking_paused_at, p.cancelled_at, p.access_features, p.max_party_size,
  p.room_capacity, p.extra_seats, p.house_holds, p.taken_seats, p.pending_seats,
  v.slug as venue_slug, v.name as venue_name, v.city as venue_city, v.time_zone, h.overdue_seats, h.next_hold_end`;

/**
 * Takes two parameters: now, twice. Only unconfirmed reservations of the performances at hand are read, through their own index, and
 * only where there are any: the cost does not grow with the season.
 */
export const PERFORMANCE_JOINS = `join venue v on v.id = p.venue_id
  left join lateral (
    select coalesce(sum(party_size) filter (where expires_at <= ?), 0)::int as overdue_seats,
      min(expires_at) filter (where expires_at > ?) as next_hold_end
    from reservation where performance_id = p.id and status = 'pending' and p.pending_seats > 0
  ) h on true`;

export interface PerformanceRow {
  id: string;
  show_id: string;
  starts_at: string;
  ends_at: string;
  doors_open_at: string;
  doors_close_at: string;
  booking_opens_at: string | null;
  booking_closes_at: string;
  booking_paused_at: string | null;
  cancelled_at: string | null;
  access_features: AccessFeature[];
  max_party_size: number;
  room_capacity: number;
  extra_seats: number;
  house_holds: number;
  taken_seats: number;
  pending_seats: number;
  venue_slug: string;
  venue_name: string;
  venue_city: string;
  time_zone: string;
  overdue_seats: number;
  next_hold_end: string | null;
}

export function availabilityOfRow(row: PerformanceRow, now: Date) {
  const facts = {
    cancelledAt: dateOrNull(row.cancelled_at),
    bookingPausedAt: dateOrNull(row.booking_paused_at),
    bookingOpensAt: dateOrNull(row.booking_opens_at),
    bookingClosesAt: dateOf(row.booking_closes_at),
    endsAt: dateOf(row.ends_at),
    roomCapacity: row.room_capacity,
    extraSeats: row.extra_seats,
    houseHolds: row.house_holds,
    takenSeats: row.taken_seats,
  };
  const holds = {
    pendingSeats: row.pending_seats,
    overdueSeats: row.overdue_seats,
    nextExpiryAt: dateOrNull(row.next_hold_end),
  };
  return availabilityOf(facts, holds, now);
}

/** The summary that every list of performances is made of. */
export function performanceOf(row: PerformanceRow, now: Date) {
  return {
    id: row.id,
    startsAt: dateOf(row.starts_at).toISOString(),
    endsAt: dateOf(row.ends_at).toISOString(),
    venue: {
      slug: row.venue_slug,
      name: row.venue_name,
      city: row.venue_city,
      timeZone: row.time_zone,
    },
    accessFeatures: row.access_features,
    availability: availabilityOfRow(row, now),
  };
}
export type PerformanceSummary = ReturnType<typeof performanceOf>;
