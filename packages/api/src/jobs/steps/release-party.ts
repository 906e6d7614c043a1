import type { EntityManager, Job } from '@azionelab/db';
import { record } from '../../audit/record.ts';
import type { Party } from '../step.ts';

/** Cancels a pending or confirmed reservation and gives its seats back, in the name of who started the job. */
export function releaseParty(
  tx: EntityManager,
  { reservation, performance }: Party,
  { job, now }: { job: Job; now: Date },
) {
  const { id, partySize, status } = reservation;
  if (status === 'pending') performance.releaseHold(partySize);
  else performance.release(partySize);
  reservation.cancel(now);
  record(tx, {
    action: 'reservation.cancelled',
    entityId: id,
    at: now,
    userId: job.createdBy.id,
    details: { status: 'cancelled', partySize, job: job.id },
  });
}
