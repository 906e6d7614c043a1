import type { EntityManager, Reservation } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { nextEmailVersion, queueEmail } from '../outbox/queue.ts';
import type { Secrets } from '../tokens.ts';
import { decide, violatedConstraint } from '../transaction.ts';
import { linkTokens } from './links.ts';
import { type Locked, lockReservation } from './locked.ts';

export interface ConfirmTerms {
  secrets: Secrets;
  now: Date;
}

/**
 * Confirms the booking behind a confirm link; a second time it answers the same. After the hold is over it confirms when the seats
 * are still there. Refuses with `UNKNOWN_LINK`, `LINK_EXPIRED` (with `free`), `PERFORMANCE_CANCELLED`, `ALREADY_CANCELLED`,
 * `ALREADY_BOOKED`.
 */
export async function confirm(em: EntityManager, token: string, { secrets, now }: ConfirmTerms) {
  const reservation = await decide(em, async (tx) => {
    const locked = await lockReservation(tx, { confirm: token }, now);
    if (locked.reservation.status === 'confirmed') return locked.reservation;

    takeSeats(locked, now);
    await settleConfirmed(tx, locked.reservation, { now });
    return locked.reservation;
  }).catch((error: unknown) => {
    if (violatedConstraint(error) !== 'reservation_one_active_per_email') throw error;
    throw new DomainError('ALREADY_BOOKED');
  });
  const tokens = linkTokens(secrets, reservation);
  return {
    code: reservation.code,
    status: reservation.status,
    ticketToken: tokens.ticket,
    manageToken: tokens.manage,
  };
}

/** Writes the confirmation with its audit and the ticket's mail. The caller holds the locks and has taken the seats. */
export async function settleConfirmed(
  tx: EntityManager,
  reservation: Reservation,
  { now, userId }: { now: Date; userId?: string },
) {
  reservation.confirm(now);
  const { id, partySize } = reservation;
  const details = { status: 'confirmed', partySize };
  record(tx, { action: 'reservation.confirmed', entityId: id, at: now, userId, details });
  const version = await nextEmailVersion(tx, id, 'ticket');
  queueEmail(tx, 'ticket', { reservation, version, now });
}

function takeSeats({ performance, reservation }: Locked, now: Date) {
  if (performance.cancelledAt) throw new DomainError('PERFORMANCE_CANCELLED');
  if (reservation.status === 'cancelled' || reservation.status === 'moved') {
    throw new DomainError('ALREADY_CANCELLED');
  }
  if (reservation.status === 'pending') return performance.settle(reservation.partySize);

  // The hold is over: the booker comes back as anybody else would, only with the form already filled in.
  const free = performance.bookingPhase(now) === 'open' ? performance.freeSeats() : 0;
  if (reservation.partySize > free) throw new DomainError('LINK_EXPIRED', { free });
  performance.take(reservation.partySize);
}
