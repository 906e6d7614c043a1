import type { Performance, Reservation } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { whyNoSeats } from './reserve.ts';

interface AskedByStaff {
  /** Of the whole party. */
  partySize: number;
  /** How many of them have no seat here yet. */
  newSeats: number;
  overLimitReason: string | null;
  now: Date;
}

/**
 * Why staff cannot seat a party; null when they can. They may book before booking opens and after it closes, until the evening ends,
 * and a larger party than visitors may with a reason; never beyond the seats there are. The caller holds the lock.
 */
export function whyNotForStaff(
  performance: Performance,
  { partySize, newSeats, overLimitReason, now }: AskedByStaff,
): DomainError | null {
  if (performance.isUnpublished) return new DomainError('NOT_POSSIBLE_NOW');
  const phase = performance.bookingPhase(now);
  if (phase === 'cancelled') return new DomainError('PERFORMANCE_CANCELLED');
  if (phase === 'past') return new DomainError('BOOKING_CLOSED');
  const { maxPartySize } = performance;
  if (partySize > maxPartySize && !overLimitReason) {
    return new DomainError('REASON_REQUIRED', { maxPartySize });
  }
  return whyNoSeats(performance.freeSeats(), newSeats);
}

/** Refuses what only a pending or confirmed booking allows: `ALREADY_CANCELLED`, or `NOT_POSSIBLE_NOW` when it lapsed or moved. */
export function requireActive({ status }: Reservation) {
  if (status === 'cancelled') throw new DomainError('ALREADY_CANCELLED');
  if (status !== 'pending' && status !== 'confirmed') throw new DomainError('NOT_POSSIBLE_NOW');
}
