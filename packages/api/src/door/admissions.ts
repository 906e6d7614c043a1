import {
  Admission,
  type EntityManager,
  Performance,
  ref,
  type Reservation,
  User,
} from '@azionelab/db';
import { dateOf } from '../sql.ts';
import type { FirstAdmission } from './ticket-at-door.ts';

interface Row {
  id: string;
  seats: number;
  nonce: string;
  admitted_at: string;
  device: string;
  by_name: string;
  is_undone: boolean;
}

/** A party's entries so far. The caller holds the reservation's lock. */
export async function admissionsOf(tx: EntityManager, reservationId: string) {
  const rows = await tx.execute<Row[]>(
    `select a.id, a.seats, a.nonce, a.admitted_at, a.device, u.name as by_name, a.undone_at is not null as is_undone
     from admission a join staff_user u on u.id = a.by_id where a.reservation_id = ? order by a.admitted_at`,
    [reservationId],
  );
  const standing = rows.filter((row) => !row.is_undone);
  const undone = rows.filter((row) => row.is_undone);
  return {
    first: firstOf(standing[0]),
    byNonce: new Map(standing.map((row) => [row.nonce, row])),
    undoneNonces: new Set(undone.map(({ nonce }) => nonce)),
  };
}

function firstOf(row: Row | undefined): FirstAdmission | null {
  return row
    ? { at: dateOf(row.admitted_at).toISOString(), device: row.device, by: row.by_name }
    : null;
}

interface Entry {
  performanceId: string;
  nonce: string;
  device: string;
  staffId: string;
  seats: number;
  now: Date;
}

/** Records that `seats` people of a party went in. The database refuses more than the party has. */
export function admitSeats(
  tx: EntityManager,
  reservation: Reservation,
  entry: Entry,
): { id: string; seats: number } {
  const { performanceId, nonce, device, staffId, seats, now } = entry;
  return tx.create(Admission, {
    nonce,
    device,
    seats,
    admittedAt: now,
    undoneAt: null,
    undoReason: null,
    undoneBy: null,
    id: crypto.randomUUID(),
    reservation: ref(reservation),
    performance: ref(Performance, performanceId),
    by: ref(User, staffId),
  });
}
