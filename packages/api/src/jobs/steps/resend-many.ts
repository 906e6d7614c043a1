import type { EmailKind, EntityManager } from '@azionelab/db';
import { queueEmail } from '../../outbox/queue.ts';
import type { Chunk, Failure, Failures, Party } from '../step.ts';
import { nextEmailVersions } from './email-versions.ts';

const KINDS: EmailKind[] = ['ticket', 'confirmReservation'];

/** Sends each party again what it needs: the ticket, or the request to confirm. */
export async function resendMany(
  tx: EntityManager,
  { job, parties, now }: Chunk,
): Promise<Failures> {
  const versionOf = await nextEmailVersions(tx, parties, KINDS);
  const failures: Failures = {};
  for (const party of parties) {
    const { reservation } = party;
    const failure = whyNot(party, now);
    if (failure) {
      failures[reservation.id] = failure;
      continue;
    }
    const kind = reservation.status === 'confirmed' ? 'ticket' : 'confirmReservation';
    const version = versionOf(reservation.id, kind);
    queueEmail(tx, kind, { reservation, version, jobId: job.id, now });
  }
  return failures;
}

function whyNot({ reservation, performance }: Party, now: Date): Failure | null {
  const phase = performance.bookingPhase(now);
  if (phase === 'cancelled' || phase === 'past') return 'PERFORMANCE_OVER';
  if (reservation.status !== 'pending' && reservation.status !== 'confirmed')
    return 'ALREADY_ENDED';
  return reservation.email ? null : 'NO_ADDRESS';
}
