import type { EntityManager } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { nextEmailVersion, queueEmail } from '../outbox/queue.ts';
import { decide } from '../transaction.ts';
import { lockPerformance } from './lapse.ts';
import { lockReservation } from './locked.ts';
import { progress } from './progress.ts';
import { storedKey } from './request.ts';
import { queueTwinMail, twinOf } from './twin.ts';

/**
 * Sends the mail that a page waits for again. A request that was answered for a second booking does the same and looks the same.
 * Refuses with `UNKNOWN_LINK`, `RATE_LIMITED` within a minute of the last mail, `LINK_EXPIRED` after the hold.
 */
export async function resendConfirmation(em: EntityManager, idempotencyKey: string, now: Date) {
  const { performanceId } = await progress(em, idempotencyKey, now);
  await decide(em, async (tx) => {
    await lockPerformance(tx, performanceId, now);
    const { canResendAt, status } = await progress(tx, idempotencyKey, now);
    const waitMs = Date.parse(canResendAt) - now.getTime();
    if (waitMs > 0) {
      throw new DomainError('RATE_LIMITED', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
    }
    if (status !== 'pending' && status !== 'confirmed') throw new DomainError('LINK_EXPIRED');

    const requestKey = storedKey(idempotencyKey);
    const twin = await twinOf(tx, idempotencyKey);
    if (twin) return queueTwinMail(tx, twin.reservation.id, { requestKey, now });
    const { reservation } = await lockReservation(tx, { idempotencyKey }, now);
    const kind = reservation.status === 'confirmed' ? 'ticket' : 'confirmReservation';
    const version = await nextEmailVersion(tx, reservation.id, kind);
    queueEmail(tx, kind, { reservation, version, requestKey, now });
  });
  return progress(em, idempotencyKey, now);
}
