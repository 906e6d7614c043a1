import type { AccessFeature, EntityManager, Performance } from '@azionelab/db';
import { changesBetween, record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { type By, editEvening, timesOf, type Version } from './edited.ts';

export interface EveningTerms extends Version {
  endsAt: string;
  doorsOpenAt: string;
  doorsCloseAt: string;
  bookingOpensAt: string | null;
  bookingClosesAt: string;
  maxPartySize: number;
  accessFeatures: AccessFeature[];
}

/**
 * Changes when the evening ends, its door window, when booking opens and closes, its largest party and its access features; when it
 * begins changes only by moving it. Refuses as `editEvening`, and with `PERFORMANCE_CANCELLED`.
 */
export async function updateEvening(em: EntityManager, terms: EveningTerms, { userId, now }: By) {
  return editEvening(em, terms, now, async (tx, performance) => {
    if (performance.cancelledAt) throw new DomainError('PERFORMANCE_CANCELLED');
    const before = factsOf(performance);
    performance.endsAt = new Date(terms.endsAt);
    performance.doorsOpenAt = new Date(terms.doorsOpenAt);
    performance.doorsCloseAt = new Date(terms.doorsCloseAt);
    performance.bookingOpensAt = terms.bookingOpensAt ? new Date(terms.bookingOpensAt) : null;
    performance.bookingClosesAt = new Date(terms.bookingClosesAt);
    performance.maxPartySize = terms.maxPartySize;
    performance.accessFeatures = terms.accessFeatures;
    record(tx, {
      action: 'performance.updated',
      entityId: performance.id,
      at: now,
      userId,
      details: changesBetween(before, factsOf(performance)),
    });
    return performance.revision;
  });
}

function factsOf(performance: Performance) {
  const { maxPartySize, accessFeatures } = performance;
  return { ...timesOf(performance), maxPartySize, accessFeatures: [...accessFeatures] };
}

/**
 * Stops booking, or lets it go on; asked again it changes nothing. Refuses as `editEvening`, and with `PERFORMANCE_CANCELLED` and
 * `NOT_POSSIBLE_NOW` (it is over).
 */
export async function switchBooking(
  em: EntityManager,
  { isPaused, ...version }: Version & { isPaused: boolean },
  { userId, now }: By,
) {
  return editEvening(em, version, now, async (tx, performance) => {
    if (performance.cancelledAt) throw new DomainError('PERFORMANCE_CANCELLED');
    if (performance.endsAt <= now) throw new DomainError('NOT_POSSIBLE_NOW');
    performance.bookingPausedAt = isPaused ? (performance.bookingPausedAt ?? now) : null;
    record(tx, {
      action: isPaused ? 'performance.bookingPaused' : 'performance.bookingReopened',
      entityId: performance.id,
      at: now,
      userId,
    });
    return performance.revision;
  });
}
