import { type EntityManager, markRequest, type Performance } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { decide } from '../transaction.ts';
import { answerTwin, earlierRequests, type EarlierRequests } from './earlier-requests.ts';
import { lockPerformance } from './lapse.ts';
import { makeReservation } from './make-reservation.ts';
import { hashRequest, type ReserveAnswer, type ReserveTerms, storedKey } from './request.ts';
import type { CreateReservationInput } from './schema.ts';

/** What one asker of a shared unit of work gets. */
export type Outcome = { answer: ReserveAnswer } | { refusal: DomainError };

/**
 * Books everybody who is waiting for one performance, in order of arrival, in one unit of work under one row lock. Each gets an
 * outcome of its own; one who is refused changes nothing for the others.
 */
export async function reserveTogether(
  em: EntityManager,
  inputs: CreateReservationInput[],
  terms: ReserveTerms & { references: (string | null)[] },
): Promise<{ outcomes: Outcome[]; freeSeats: number }> {
  const performanceId = inputs[0]?.performanceId ?? '';
  return decide(em, async (tx) => {
    const performance = await lockPerformance(tx, performanceId, terms.now);
    const earlier = await earlierRequests(tx, inputs, terms.now);
    const outcomes: Outcome[] = [];
    for (const [index, input] of inputs.entries()) {
      // Each mail is of the request that it came with, though all share one unit of work.
      markRequest(tx, terms.references[index] ?? null);
      outcomes.push(await reserveOne(tx, performance, input, earlier, terms));
    }
    return { outcomes, freeSeats: performance.freeSeats() };
  });
}

async function reserveOne(
  tx: EntityManager,
  performance: Performance,
  input: CreateReservationInput,
  earlier: EarlierRequests,
  terms: ReserveTerms,
): Promise<Outcome> {
  const key = storedKey(input.idempotencyKey);
  const same = earlier.byKey.get(key);
  if (same) {
    if (same.requestHash !== hashRequest(input))
      return { refusal: new DomainError('IDEMPOTENCY_CONFLICT') };
    return { answer: same.answer };
  }
  const refusal = whyNot(performance, input.partySize, terms.now);
  if (refusal) return { refusal };

  const twin = earlier.byEmail.get(input.email);
  if (twin) {
    const answer = await answerTwin(tx, performance, input, twin, terms);
    earlier.byKey.set(key, { requestHash: hashRequest(input), answer });
    return { answer };
  }
  const expiresAt = performance.holdUntil(terms.now, terms.holdMinutes);
  const requestHash = hashRequest(input);
  const making = { secrets: terms.secrets, now: terms.now, expiresAt, requestHash };
  const { id, answer } = makeReservation(tx, performance, input, making);
  earlier.byKey.set(key, { requestHash, answer });
  earlier.byEmail.set(input.email, id);
  return { answer };
}

/** Why `partySize` seats cannot be had now; null when they can. The caller holds the lock. */
export function whyNot(performance: Performance, partySize: number, now: Date): DomainError | null {
  if (performance.isUnpublished) return new DomainError('NOT_FOUND');
  const phase = performance.bookingPhase(now);
  if (phase === 'cancelled') return new DomainError('PERFORMANCE_CANCELLED');
  if (phase === 'notOpenYet') {
    return new DomainError('NOT_OPEN_YET', {
      opensAt: performance.bookingOpensAt?.toISOString() ?? '',
    });
  }
  if (phase !== 'open') return new DomainError('BOOKING_CLOSED');
  if (partySize > performance.maxPartySize) {
    return new DomainError('PARTY_TOO_LARGE', { maxPartySize: performance.maxPartySize });
  }
  return whyNoSeats(performance.freeSeats(), partySize);
}

export function whyNoSeats(free: number, partySize: number): DomainError | null {
  if (free === 0) return new DomainError('SOLD_OUT', { free });
  return partySize > free ? new DomainError('NOT_ENOUGH_SEATS', { free }) : null;
}
