import type { EntityManager } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { nextEmailVersion, queueEmail } from '../outbox/queue.ts';
import { decide, violatedConstraint } from '../transaction.ts';
import { settleConfirmed } from './confirm.ts';
import { type Locked, lockReservation } from './locked.ts';
import { refuseLate, settleCancelled, settlePartySize } from './manage.ts';
import { whyNoSeats } from './reserve.ts';
import { requireActive, whyNotForStaff } from './staff-rules.ts';

export interface ByStaff {
  userId: string;
  now: Date;
}

/** Cancels for the booker, who is told by mail. Refuses with `ALREADY_CANCELLED`, `ALREADY_ADMITTED`, `NOT_POSSIBLE_NOW` and for an evening that is over. */
export function cancelForBooker(em: EntityManager, id: string, by: ByStaff) {
  return decide(em, async (tx) => {
    const locked = await lockReservation(tx, { id }, by.now);
    requireActive(locked.reservation);
    refuseLate(locked.performance, by.now);
    if (locked.reservation.admittedSeats > 0) throw new DomainError('ALREADY_ADMITTED');
    await settleCancelled(tx, locked, by);
    return { status: locked.reservation.status };
  });
}

/** Sends the mail that the booking stands on again: the link to confirm, or the ticket. Refuses with `ALREADY_CANCELLED`, `NOT_POSSIBLE_NOW`. */
export function resendToBooker(em: EntityManager, id: string, { userId, now }: ByStaff) {
  return decide(em, async (tx) => {
    const { performance, reservation } = await lockReservation(tx, { id }, now);
    requireActive(reservation);
    refuseLate(performance, now);
    if (!reservation.email) throw new DomainError('NOT_POSSIBLE_NOW');
    const kind = reservation.status === 'confirmed' ? 'ticket' : 'confirmReservation';
    const version = await nextEmailVersion(tx, id, kind);
    const requestKey = reservation.idempotencyKey;
    queueEmail(tx, kind, { reservation, version, requestKey, now });
    const details = { kind, version };
    record(tx, { action: 'reservation.mailResent', entityId: id, at: now, userId, details });
    return { kind };
  });
}

/**
 * Confirms for the booker, also when the hold is over and the seats are still there. Refuses with `ALREADY_CONFIRMED`,
 * `ALREADY_CANCELLED`, `NOT_POSSIBLE_NOW` (moved), `SOLD_OUT`, `NOT_ENOUGH_SEATS`, `ALREADY_BOOKED`, and for an evening that is over.
 */
export async function confirmForBooker(em: EntityManager, id: string, by: ByStaff) {
  return decide(em, async (tx) => {
    const { performance, reservation } = await lockReservation(tx, { id }, by.now);
    const { status, partySize } = reservation;
    if (status === 'confirmed') throw new DomainError('ALREADY_CONFIRMED');
    if (status !== 'expired') requireActive(reservation);
    if (reservation.erasedAt) throw new DomainError('NOT_POSSIBLE_NOW');
    refuseLate(performance, by.now);
    if (status === 'pending') {
      performance.settle(partySize);
    } else {
      const refusal = whyNoSeats(performance.freeSeats(), partySize);
      if (refusal) throw refusal;
      performance.take(partySize);
    }
    await settleConfirmed(tx, reservation, by);
    return { status: reservation.status };
  }).catch((error: unknown) => {
    if (violatedConstraint(error) !== 'reservation_one_active_per_email') throw error;
    throw new DomainError('ALREADY_BOOKED');
  });
}

export interface PartyChange {
  id: string;
  partySize: number;
  overLimitReason: string | null;
}

/**
 * Makes a party larger or smaller; beyond what a party may be only with a reason. Refuses with `REASON_REQUIRED`, `SOLD_OUT`,
 * `NOT_ENOUGH_SEATS`, `ALREADY_ADMITTED`, `ALREADY_CANCELLED`, `NOT_POSSIBLE_NOW`, and for an evening that is over.
 */
export async function changePartyForBooker(em: EntityManager, change: PartyChange, by: ByStaff) {
  const { id, partySize } = change;
  return decide(em, async (tx) => {
    const locked = await lockReservation(tx, { id }, by.now);
    const { reservation } = locked;
    requireActive(reservation);
    if (reservation.partySize === partySize) return { partySize };
    refuseParty(locked, change, by.now);
    const isOver = partySize > locked.performance.maxPartySize;
    reservation.overLimitReason = isOver
      ? (change.overLimitReason ?? reservation.overLimitReason ?? null)
      : null;
    await settlePartySize(tx, locked, { partySize, ...by });
    return { partySize };
  });
}

function refuseParty(
  { performance, reservation }: Locked,
  { partySize, overLimitReason }: PartyChange,
  now: Date,
) {
  const { admittedSeats } = reservation;
  if (partySize < admittedSeats) throw new DomainError('ALREADY_ADMITTED', { admittedSeats });
  const newSeats = partySize - reservation.partySize;
  if (newSeats < 0) return refuseLate(performance, now);
  const refusal = whyNotForStaff(performance, { partySize, newSeats, overLimitReason, now });
  if (refusal) throw refusal;
}
