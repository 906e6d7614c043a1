import type { ShowStatus } from '@azionelab/db';
import { dateOf, dateOrNull } from '../sql.ts';
import { PERFORMANCE_COLUMNS, type PerformanceRow } from './rows.ts';

/** Of a performance `p` with its show `s`; takes one parameter, the locale. Its `from` takes now, twice. */
export const ADMIN_COLUMNS = `${PERFORMANCE_COLUMNS}, p.venue_id, p.accepted_excess, p.revision, s.slug as show_slug, s.status as show_status,
  s.title ->> ? as title,
  (select coalesce(sum(admitted_seats), 0)::int from reservation
    where performance_id = p.id and status = 'confirmed') as in_house`;

export interface AdminRow extends PerformanceRow {
  venue_id: string;
  accepted_excess: number;
  revision: number;
  show_slug: string;
  show_status: ShowStatus;
  title: string;
  in_house: number;
}

/** Whether and when an evening can be booked, as staff see it: that booking is paused is not that it is over. */
export type EveningState = 'open' | 'notOpenYet' | 'paused' | 'closed' | 'cancelled' | 'past';

/** Where every seat of an evening is. Unconfirmed bookings whose hold is over count as free, whether or not that is written down. */
export interface Ledger {
  roomCapacity: number;
  extraSeats: number;
  houseHolds: number;
  sellable: number;
  confirmed: number;
  pending: number;
  /** When the first of the pending ones ends. */
  nextExpiryAt: string | null;
  free: number;
  /** Seats taken over the capacity, which somebody accepted. */
  over: number;
  inHouse: number;
}

export function ledgerOf(row: AdminRow): Ledger {
  const sellable = row.room_capacity + row.extra_seats - row.house_holds;
  const pending = row.pending_seats - row.overdue_seats;
  const confirmed = row.taken_seats - row.pending_seats;
  return {
    roomCapacity: row.room_capacity,
    extraSeats: row.extra_seats,
    houseHolds: row.house_holds,
    sellable,
    confirmed,
    pending,
    nextExpiryAt: dateOrNull(row.next_hold_end)?.toISOString() ?? null,
    free: Math.max(0, sellable - confirmed - pending),
    over: Math.max(0, confirmed + pending - sellable),
    inHouse: row.in_house,
  };
}

function stateOf(row: AdminRow, now: Date): EveningState {
  if (row.cancelled_at) return 'cancelled';
  if (dateOf(row.ends_at) <= now) return 'past';
  if (row.booking_paused_at) return 'paused';
  if (dateOf(row.booking_closes_at) <= now) return 'closed';
  const opensAt = dateOrNull(row.booking_opens_at);
  return opensAt && opensAt > now ? 'notOpenYet' : 'open';
}

export function eveningOf(row: AdminRow, now: Date) {
  return {
    id: row.id,
    revision: row.revision,
    startsAt: dateOf(row.starts_at).toISOString(),
    endsAt: dateOf(row.ends_at).toISOString(),
    state: stateOf(row, now),
    show: { id: row.show_id, slug: row.show_slug, title: row.title, status: row.show_status },
    venue: {
      id: row.venue_id,
      slug: row.venue_slug,
      name: row.venue_name,
      city: row.venue_city,
      timeZone: row.time_zone,
    },
    ledger: ledgerOf(row),
  };
}
export type Evening = ReturnType<typeof eveningOf>;
