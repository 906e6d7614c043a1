import type { EntityManager, Performance } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { nextEmailVersion, queueEmail } from '../outbox/queue.ts';
import { decide } from '../transaction.ts';
import { type Locked, lockReservation } from './locked.ts';
import { whyNoSeats } from './reserve.ts';

/**
 * Cancels by the manage link and gives the seats back; a second time it answers the same. Refuses with `UNKNOWN_LINK`,
 * `ALREADY_ADMITTED`, `LINK_EXPIRED` (the hold was over already), `PERFORMANCE_CANCELLED`, `BOOKING_CLOSED` (it is over).
 */
export async function cancel(em: EntityManager, token: string, now: Date) {
  return decide(em, async (tx) => {
    const { performance, reservation } = await lockReservation(tx, { manage: token }, now);
    if (reservation.status === 'cancelled') return reservation;
    if (reservation.status === 'expired' || reservation.status === 'moved')
      throw new DomainError('LINK_EXPIRED');
    refuseLate(performance, now);
    if (reservation.admittedSeats > 0) throw new DomainError('ALREADY_ADMITTED');

    await settleCancelled(tx, { performance, reservation }, { now });
    return reservation;
  });
}

interface Done {
  now: Date;
  /** Who of the staff did it; the visitor unless told. */
  userId?: string;
}

/** Gives the seats back, with the audit and the mail. The caller holds the locks and has checked. */
export async function settleCancelled(
  tx: EntityManager,
  { performance, reservation }: Locked,
  { now, userId }: Done,
) {
  const { id, partySize } = reservation;
  releaseSeats({ performance, reservation });
  reservation.cancel(now);
  const details = { status: 'cancelled', partySize };
  record(tx, { action: 'reservation.cancelled', entityId: id, at: now, userId, details });
  const version = await nextEmailVersion(tx, id, 'reservationCancelled');
  queueEmail(tx, 'reservationCancelled', { reservation, version, now });
}

/** Gives back what an active reservation takes of its performance. */
export function releaseSeats({ performance, reservation }: Locked) {
  if (reservation.status === 'pending') performance.releaseHold(reservation.partySize);
  else performance.release(reservation.partySize);
}

/**
 * Makes a party larger or smaller by the manage link: new seats first, all in one transaction. Refuses with `UNKNOWN_LINK`,
 * `NOT_ENOUGH_SEATS`, `SOLD_OUT`, `PARTY_TOO_LARGE`, `BOOKING_CLOSED`, `PERFORMANCE_CANCELLED`, `ALREADY_ADMITTED`, `LINK_EXPIRED`.
 */
export async function changePartySize(
  em: EntityManager,
  token: string,
  change: { partySize: number; now: Date },
) {
  const { partySize, now } = change;
  return decide(em, async (tx) => {
    const locked = await lockReservation(tx, { manage: token }, now);
    const { reservation } = locked;
    if (reservation.partySize === partySize) return reservation;
    refuseChange(locked, change);

    await settlePartySize(tx, locked, change);
    return reservation;
  });
}

/** Moves the seats and writes the new size, with the audit and the mail. The caller holds the locks and has checked. */
export async function settlePartySize(
  tx: EntityManager,
  locked: Locked,
  { partySize, now, userId }: Done & { partySize: number },
) {
  const { reservation } = locked;
  const before = reservation.partySize;
  moveSeats(locked, partySize - before);
  reservation.partySize = partySize;
  const { id, status } = reservation;
  const details = { status, before, partySize };
  record(tx, { action: 'reservation.partyChanged', entityId: id, at: now, userId, details });
  // A pending booker is asked to confirm what the booking is now; a confirmed one gets the ticket again.
  const kind = status === 'confirmed' ? 'reservationChanged' : 'confirmReservation';
  queueEmail(tx, kind, { reservation, version: await nextEmailVersion(tx, id, kind), now });
}

/** What has been played or called off stays as it was. */
export function refuseLate(performance: Performance, now: Date) {
  const phase = performance.bookingPhase(now);
  if (phase === 'cancelled') throw new DomainError('PERFORMANCE_CANCELLED');
  if (phase === 'past') throw new DomainError('BOOKING_CLOSED');
}

function refuseChange(
  { performance, reservation }: Locked,
  { partySize, now }: { partySize: number; now: Date },
) {
  const { status, admittedSeats } = reservation;
  refuseLate(performance, now);
  if (status === 'cancelled') throw new DomainError('ALREADY_CANCELLED');
  if (status !== 'pending' && status !== 'confirmed') throw new DomainError('LINK_EXPIRED');
  if (partySize < admittedSeats) throw new DomainError('ALREADY_ADMITTED', { admittedSeats });
  const more = partySize - reservation.partySize;
  if (more < 0) return;
  if (performance.bookingPhase(now) !== 'open') throw new DomainError('BOOKING_CLOSED');
  const { maxPartySize } = performance;
  if (partySize > maxPartySize) throw new DomainError('PARTY_TOO_LARGE', { maxPartySize });
  const refusal = whyNoSeats(performance.freeSeats(), more);
  if (refusal) throw refusal;
}

function moveSeats({ performance, reservation }: Locked, more: number) {
  if (reservation.status === 'confirmed') {
    if (more > 0) performance.take(more);
    else performance.release(-more);
    return;
  }
  if (more > 0) performance.hold(more, reservation.expiresAt);
  else performance.releaseHold(-more);
}
