import { type EntityManager, LockMode, type Performance, Reservation } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { hashToken } from '../tokens.ts';
import { lockPerformance } from './lapse.ts';
import { storedKey } from './request.ts';

export interface Locked {
  performance: Performance;
  reservation: Reservation;
}

type Handle =
  | { confirm: string }
  | { manage: string }
  | { idempotencyKey: string }
  /** From staff, who see bookings without their links. */
  | { id: string };

/**
 * The reservation behind a link, under its performance's lock and then its own, both fresh.
 * Refuses with `UNKNOWN_LINK`, or `NOT_FOUND` when it was asked for by its id.
 */
export async function lockReservation(
  tx: EntityManager,
  handle: Handle,
  now: Date,
): Promise<Locked> {
  const { column, value } = columnOf(handle);
  const [found] = await tx.execute<{ id: string; performance_id: string }[]>(
    `select id, performance_id from reservation where ${column} = ?`,
    [value],
  );
  const unknown = new DomainError('id' in handle ? 'NOT_FOUND' : 'UNKNOWN_LINK');
  if (!found) throw unknown;
  const performance = await lockPerformance(tx, found.performance_id, now);
  const reservation = await tx.findOne(Reservation, found.id, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
  });
  if (!reservation) throw unknown;
  return { performance, reservation };
}

function columnOf(handle: Handle) {
  if ('id' in handle) return { column: 'id', value: handle.id };
  if ('confirm' in handle)
    return { column: 'confirm_token_hash', value: hashToken(handle.confirm) };
  if ('manage' in handle) return { column: 'manage_token_hash', value: hashToken(handle.manage) };
  return { column: 'idempotency_key', value: storedKey(handle.idempotencyKey) };
}
