import type { EntityManager } from '@azionelab/db';
import { queueEmail } from '../../outbox/queue.ts';
import { moveParams } from '../schema.ts';
import type { Chunk, Failures } from '../step.ts';

/** Tells everybody who still has a booking that the evening has another date, time or place. Tickets stay as they are. */
export async function tellOfMove(
  tx: EntityManager,
  { job, parties, now }: Chunk,
): Promise<Failures> {
  const { emailVersion } = moveParams.parse(job.params);
  const failures: Failures = {};
  for (const { reservation } of parties) {
    if (reservation.status !== 'pending' && reservation.status !== 'confirmed') continue;
    if (!reservation.email) failures[reservation.id] = 'NO_ADDRESS';
    const mail = { reservation, version: emailVersion, jobId: job.id, now };
    queueEmail(tx, 'performanceMoved', mail);
  }
  return failures;
}
