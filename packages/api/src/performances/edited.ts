import type { EntityManager, Performance } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { lockPerformance } from '../reservations/lapse.ts';
import { decide, violatedConstraint } from '../transaction.ts';

export interface Version {
  id: string;
  revision: number;
}

/** Who edits, and when. */
export interface By {
  userId: string;
  now: Date;
}

/**
 * Edits one evening under its row's lock, as it was when the editor read it. Refuses with `NOT_FOUND`, `STALE` (somebody else has
 * edited it since) and `INVALID_INPUT` (times in an order that no evening has).
 */
export async function editEvening<T>(
  em: EntityManager,
  { id, revision }: Version,
  now: Date,
  edit: (tx: EntityManager, performance: Performance) => Promise<T>,
): Promise<T> {
  return decide(em, async (tx) => {
    const performance = await lockPerformance(tx, id, now);
    if (performance.revision !== revision)
      throw new DomainError('STALE', { revision: performance.revision });
    performance.revision += 1;
    return edit(tx, performance);
  }).catch(refuseStrangeTimes);
}

export function refuseStrangeTimes(error: unknown): never {
  if (violatedConstraint(error) === 'performance_times_check')
    throw new DomainError('INVALID_INPUT');
  throw error;
}

/** The times of an evening as the audit keeps them. */
export function timesOf(performance: Performance) {
  return {
    startsAt: performance.startsAt.toISOString(),
    endsAt: performance.endsAt.toISOString(),
    doorsOpenAt: performance.doorsOpenAt.toISOString(),
    doorsCloseAt: performance.doorsCloseAt.toISOString(),
    bookingOpensAt: performance.bookingOpensAt?.toISOString() ?? null,
    bookingClosesAt: performance.bookingClosesAt.toISOString(),
  };
}
