import type { EntityManager } from '@azionelab/db';
import { queueEmail } from '../../outbox/queue.ts';
import type { Chunk, Failure, Failures, Party } from '../step.ts';
import { nextEmailVersions } from './email-versions.ts';
import { releaseParty } from './release-party.ts';

/** Cancels each of the reservations that were chosen and tells the booker, as their own cancellation would. */
export async function cancelMany(
  tx: EntityManager,
  { job, parties, now }: Chunk,
): Promise<Failures> {
  const versionOf = await nextEmailVersions(tx, parties, ['reservationCancelled']);
  const failures: Failures = {};
  for (const party of parties) {
    const { reservation } = party;
    const failure = whyNot(party, now);
    if (failure) {
      failures[reservation.id] = failure;
      continue;
    }
    releaseParty(tx, party, { job, now });
    if (!reservation.email) failures[reservation.id] = 'NO_ADDRESS';
    const version = versionOf(reservation.id, 'reservationCancelled');
    queueEmail(tx, 'reservationCancelled', { reservation, version, jobId: job.id, now });
  }
  return failures;
}

/** What has been played stays as it was; what is over already needs nothing. */
function whyNot({ reservation, performance }: Party, now: Date): Failure | null {
  if (performance.bookingPhase(now) === 'past') return 'PERFORMANCE_OVER';
  if (reservation.status !== 'pending' && reservation.status !== 'confirmed')
    return 'ALREADY_ENDED';
  return reservation.admittedSeats > 0 ? 'ALREADY_ADMITTED' : null;
}
