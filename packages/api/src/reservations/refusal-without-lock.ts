import type { EntityManager } from '@azionelab/db';
import type { DomainError } from '../errors.ts';
import { storedKey } from './request.ts';
import { whyNoSeats } from './reserve.ts';
import type { CreateReservationInput } from './schema.ts';

interface SeatsRow {
  free: number;
  needs_lock: boolean;
}

/**
 * A plain read that may say no to a booking when the counter already does, so that a sold-out evening costs nobody a lock. It never
 * says yes, and it leaves repeated requests to the lock, whose answer they need.
 */
export async function refusalWithoutLock(
  em: EntityManager,
  { performanceId, partySize, idempotencyKey }: CreateReservationInput,
  now: Date,
): Promise<DomainError | null> {
  const [row] = await em.execute<SeatsRow[]>(
    `select greatest(0, room_capacity + extra_seats - house_holds - taken_seats)::int as free,
       (next_expiry_at <= ? or booking_closes_at <= ? or cancelled_at is not null or booking_paused_at is not null
         or exists (select 1 from reservation where idempotency_key = ?)
         or exists (select 1 from duplicate_request where idempotency_key = ?)) is true as needs_lock
     from performance p where id = ?`,
    [now, now, storedKey(idempotencyKey), storedKey(idempotencyKey), performanceId],
  );
  if (!row || row.needs_lock) return null;
  return whyNoSeats(row.free, partySize);
}
