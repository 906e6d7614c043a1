import type { EntityManager, Reservation } from '@azionelab/db';
import { queueEmail } from '../../outbox/queue.ts';
import type { Chunk, Failure, Failures } from '../step.ts';
import { releaseParty } from './release-party.ts';

/** An evening is called off once, so the database itself refuses to tell anybody twice. */
const ONLY_VERSION = 1;

/**
 * Cancels each party's reservation and tells the booker. Whose hold ended while the job was under way is told as well: the evening
 * was theirs when it was called off. A party that is in the house keeps its reservation, which the door's history needs.
 */
export async function cancelForPerformance(
  tx: EntityManager,
  { job, parties, now }: Chunk,
): Promise<Failures> {
  const failures: Failures = {};
  for (const party of parties) {
    const { reservation } = party;
    if (reservation.status === 'cancelled' || reservation.status === 'moved') continue;
    const failure = failureOf(reservation);
    if (failure) failures[reservation.id] = failure;
    const isActive = reservation.status === 'pending' || reservation.status === 'confirmed';
    if (isActive && reservation.admittedSeats === 0) releaseParty(tx, party, { job, now });
    const mail = { reservation, version: ONLY_VERSION, jobId: job.id, now };
    queueEmail(tx, 'performanceCancelled', mail);
  }
  return failures;
}

function failureOf({ email, admittedSeats }: Reservation): Failure | null {
  if (admittedSeats > 0) return 'ALREADY_ADMITTED';
  return email ? null : 'NO_ADDRESS';
}
