import type { EntityManager, Locale, Performance } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import type { Secrets } from '../tokens.ts';
import { decide } from '../transaction.ts';
import { lockPerformance } from './lapse.ts';
import { makeReservation, type PartyForm } from './make-reservation.ts';
import { hashRequest, storedKey } from './request.ts';
import { whyNotForStaff } from './staff-rules.ts';
import { activeBookingOf } from './twin.ts';

export interface GuestBooking extends PartyForm {
  performanceId: string;
  locale: Locale;
  isConfirmed: boolean;
  overLimitReason: string | null;
}

interface Terms {
  secrets: Secrets;
  holdMinutes: number;
  userId: string;
  now: Date;
}

/**
 * Books for somebody on the phone or a guest, with or without an address. The same key again answers the same booking. Refuses with
 * `IDEMPOTENCY_CONFLICT`, `ALREADY_BOOKED` (with the other booking's id), `REASON_REQUIRED`, `SOLD_OUT`, `NOT_ENOUGH_SEATS`,
 * `PERFORMANCE_CANCELLED`, `BOOKING_CLOSED` (the evening is over), `NOT_POSSIBLE_NOW` (the show is a draft).
 */
export async function bookForGuest(em: EntityManager, booking: GuestBooking, terms: Terms) {
  const { secrets, holdMinutes, userId, now } = terms;
  return decide(em, async (tx) => {
    const performance = await lockPerformance(tx, booking.performanceId, now);
    const requestHash = hashRequest(booking);
    const earlier = await sameRequest(tx, booking.idempotencyKey);
    if (earlier) {
      if (earlier.request_hash !== requestHash) throw new DomainError('IDEMPOTENCY_CONFLICT');
      return { id: earlier.id, code: earlier.code };
    }
    await refuse(tx, performance, booking, now);
    const { isConfirmed } = booking;
    const isOver = booking.partySize > performance.maxPartySize;
    const staff = {
      userId,
      isConfirmed,
      overLimitReason: isOver ? booking.overLimitReason : null,
    };
    const expiresAt = performance.holdUntil(now, holdMinutes);
    const making = { secrets, now, expiresAt, requestHash, staff };
    const { id, answer } = makeReservation(tx, performance, booking, making);
    return { id, code: answer.code };
  });
}

async function refuse(
  tx: EntityManager,
  performance: Performance,
  { partySize, overLimitReason, email }: GuestBooking,
  now: Date,
) {
  const asked = { partySize, newSeats: partySize, overLimitReason, now };
  const refusal = whyNotForStaff(performance, asked);
  if (refusal) throw refusal;
  const other = email ? await activeBookingOf(tx, performance, { email }) : null;
  if (other) throw new DomainError('ALREADY_BOOKED', { reservationId: other });
}

async function sameRequest(tx: EntityManager, idempotencyKey: string) {
  const [row] = await tx.execute<{ id: string; code: string; request_hash: string }[]>(
    'select id, code, request_hash from reservation where idempotency_key = ?',
    [storedKey(idempotencyKey)],
  );
  return row ?? null;
}
