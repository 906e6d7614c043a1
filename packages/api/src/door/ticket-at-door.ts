import type { EntityManager, ReservationStatus } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { dateOf } from '../sql.ts';
import type { Scan, TicketHandle } from './scan-request.ts';

export interface FirstAdmission {
  at: string;
  device: string;
  by: string;
}

interface Door {
  opensAt: Date;
  closesAt: Date;
}

/** A ticket beside the door at which it was scanned. */
export interface TicketAtDoor {
  reservationId: string;
  performanceId: string;
  status: ReservationStatus;
  name: string;
  code: string;
  partySize: number;
  admittedSeats: number;
  first: FirstAdmission | null;
  isRepeated: boolean;
  /** Its performance was cancelled. */
  isCalledOff: boolean;
  right: { showTitle: string; startsAt: string; venueName: string; timeZone: string };
  door: Door;
}

export type ScanRefusal =
  | { result: 'unknown' }
  | {
      result: 'cancelled' | 'expired' | 'notConfirmed';
      name: string;
      code: string;
      partySize: number;
    }
  | { result: 'wrongPerformance'; right: TicketAtDoor['right'] }
  | {
      result: 'tooEarly' | 'tooLate';
      doorsOpenAt: string;
      doorsCloseAt: string;
      name: string;
      code: string;
      partySize: number;
    }
  | {
      result: 'alreadyAdmitted';
      name: string;
      code: string;
      partySize: number;
      admittedSeats: number;
      first: FirstAdmission;
    };

interface Row {
  doors_open_at: string;
  doors_close_at: string;
  id: string | null;
  performance_id: string;
  status: ReservationStatus;
  expires_at: string;
  name: string;
  code: string;
  party_size: number;
  admitted_seats: number;
  right_title: string;
  right_starts_at: string;
  right_venue: string;
  right_zone: string;
  is_repeated: boolean;
  is_called_off: boolean;
}

/** The ticket and the door, in one statement; null when there is no such ticket. Refuses with `NOT_FOUND` for an unknown performance. */
export async function ticketAtDoor(
  tx: EntityManager,
  handle: TicketHandle,
  scan: Scan,
): Promise<TicketAtDoor | null> {
  const column = handle?.column ?? 'code';
  const [row] = await tx.execute<Row[]>(
    `select d.doors_open_at, d.doors_close_at, r.id, r.performance_id, r.status, r.expires_at, r.name, r.code,
       r.party_size, r.admitted_seats, s.title ->> ? as right_title, p.starts_at as right_starts_at,
       p.cancelled_at is not null as is_called_off, v.name as right_venue, v.time_zone as right_zone,
       exists (select 1 from admission where nonce = ? and reservation_id = r.id) as is_repeated
     from performance d
     left join reservation r on r.${column} = ?
     left join performance p on p.id = r.performance_id
     left join show s on s.id = p.show_id
     left join venue v on v.id = p.venue_id
     where d.id = ?`,
    [scan.locale, scan.nonce, handle?.value ?? '', scan.performanceId],
  );
  if (!row) throw new DomainError('NOT_FOUND');
  const door = { opensAt: dateOf(row.doors_open_at), closesAt: dateOf(row.doors_close_at) };
  if (!row.id) return null;
  const isOverdue = row.status === 'pending' && dateOf(row.expires_at) <= scan.now;
  return {
    reservationId: row.id,
    performanceId: row.performance_id,
    status: isOverdue ? 'expired' : row.status,
    name: row.name,
    code: row.code,
    partySize: row.party_size,
    admittedSeats: row.admitted_seats,
    // Told from under the lock only; until then a full party is not a reason to refuse.
    first: null,
    isRepeated: row.is_repeated,
    isCalledOff: row.is_called_off,
    right: {
      showTitle: row.right_title,
      startsAt: dateOf(row.right_starts_at).toISOString(),
      venueName: row.right_venue,
      timeZone: row.right_zone,
    },
    door,
  };
}

/** The first reason that matches, in the order the door is taught; null lets the party in. */
export function refusalFor(ticket: TicketAtDoor, scan: Scan): ScanRefusal | null {
  const { status, name, code, partySize, admittedSeats, first, door } = ticket;
  const who = { name, code, partySize };
  if (status === 'cancelled' || status === 'moved' || ticket.isCalledOff)
    return { result: 'cancelled', ...who };
  if (status === 'expired') return { result: 'expired', ...who };
  if (status === 'pending') return { result: 'notConfirmed', ...who };
  if (ticket.performanceId !== scan.performanceId)
    return { result: 'wrongPerformance', right: ticket.right };
  if (ticket.isRepeated) return null;

  const window = {
    doorsOpenAt: door.opensAt.toISOString(),
    doorsCloseAt: door.closesAt.toISOString(),
    ...who,
  };
  if (scan.now < door.opensAt) return { result: 'tooEarly', ...window };
  if (scan.now > door.closesAt) return { result: 'tooLate', ...window };
  if (admittedSeats < partySize || !first) return null;
  return { result: 'alreadyAdmitted', ...who, admittedSeats, first };
}
