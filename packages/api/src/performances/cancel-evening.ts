import { type EntityManager, type Performance, Show } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { startJob } from '../jobs/start.ts';
import { type By, editEvening, type Version } from './edited.ts';

/**
 * Calls an evening off: booking stops with the commit, then a job cancels each reservation and tells its booker. Answers the job, or
 * null when nobody has booked. Refuses as `editEvening`, and with `PERFORMANCE_CANCELLED`, `NOT_POSSIBLE_NOW` (it is over) and
 * `CONFIRMATION_REQUIRED` (the title of the show was not typed).
 */
export async function cancelEvening(
  em: EntityManager,
  { confirmation, ...version }: Version & { confirmation: string },
  { userId, now }: By,
) {
  return editEvening(em, version, now, async (tx, performance) => {
    if (performance.cancelledAt) throw new DomainError('PERFORMANCE_CANCELLED');
    if (performance.endsAt <= now) throw new DomainError('NOT_POSSIBLE_NOW');
    const show = await tx.findOneOrFail(Show, performance.show.id);
    if (!Object.values(show.title).some((title) => isSame(title, confirmation)))
      throw new DomainError('CONFIRMATION_REQUIRED');
    performance.cancelledAt = now;
    const reservationIds = await activeReservations(tx, performance);
    record(tx, {
      action: 'performance.cancelled',
      entityId: performance.id,
      at: now,
      userId,
      details: { parties: reservationIds.length, seats: performance.takenSeats },
    });
    if (reservationIds.length === 0) return null;
    return startJob(tx, {
      kind: 'cancelPerformance',
      performanceId: performance.id,
      params: { reservationIds },
      total: reservationIds.length,
      userId,
      now,
    }).id;
  });
}

/** Everybody who has seats at the moment. The caller holds the lock, so nobody comes or goes until the commit. */
export async function activeReservations(tx: EntityManager, { id }: Performance) {
  const rows = await tx.execute<{ id: string }[]>(
    `select id from reservation where performance_id = ? and status in ('pending', 'confirmed') order by id`,
    [id],
  );
  return rows.map((row) => row.id);
}

/** However it was written: case and surrounding space do not matter. */
function isSame(title: string, typed: string) {
  return title.trim().toLocaleLowerCase() === typed.trim().toLocaleLowerCase();
}
