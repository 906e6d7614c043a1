import type { EntityManager, Locale, ReservationStatus } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import {
  PERFORMANCE_COLUMNS,
  PERFORMANCE_JOINS,
  performanceOf,
  type PerformanceRow,
} from '../performances/rows.ts';
import { POSTER_COLUMNS, posterOf, type PosterRow } from '../shows/poster.ts';
import { dateOf } from '../sql.ts';
import { hashToken } from '../tokens.ts';

type Handle = 'confirm' | 'manage' | 'ticket';

export interface BookingRow extends PerformanceRow, PosterRow {
  reservation_id: string;
  code: string;
  reservation_status: ReservationStatus;
  name: string;
  party_size: number;
  admitted_seats: number;
  access_needs: string | null;
  expires_at: string;
  link_version: number;
  show_slug: string;
  show_title: string;
  venue_address: string;
}

/** One booking as its own pages show it, found by one of its links. Refuses with `UNKNOWN_LINK`. */
export async function bookingByToken(
  em: EntityManager,
  purpose: Handle,
  { token, locale, now }: { token: string; locale: Locale; now: Date },
) {
  const [row] = await em.execute<BookingRow[]>(
    `select r.id as reservation_id, r.code, r.status as reservation_status, r.name, r.party_size, r.admitted_seats,
       r.access_needs, r.expires_at, r.link_version, s.slug as show_slug, s.title ->> ? as show_title,
       v.address as venue_address, ${POSTER_COLUMNS}, ${PERFORMANCE_COLUMNS}
     from reservation r join performance p on p.id = r.performance_id ${PERFORMANCE_JOINS}
     join show s on s.id = p.show_id left join poster po on po.show_id = s.id
     where r.${purpose}_token_hash = ?`,
    [locale, locale, now, now, hashToken(token)],
  );
  if (!row) throw new DomainError('UNKNOWN_LINK');
  return row;
}

export function bookingOf(row: BookingRow, now: Date) {
  const expiresAt = dateOf(row.expires_at);
  const isOverdue = row.reservation_status === 'pending' && expiresAt <= now;
  const performance = performanceOf(row, now);
  return {
    code: row.code,
    status: isOverdue ? ('expired' as const) : row.reservation_status,
    name: row.name,
    partySize: row.party_size,
    admittedSeats: row.admitted_seats,
    expiresAt: expiresAt.toISOString(),
    performance: {
      ...performance,
      doorsOpenAt: dateOf(row.doors_open_at).toISOString(),
      show: { slug: row.show_slug, title: row.show_title, poster: posterOf(row) },
      venue: { ...performance.venue, address: row.venue_address },
    },
  };
}
