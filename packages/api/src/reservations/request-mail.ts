import { type EntityManager, OutboxEmail, Reservation } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { nextEmailVersion, queueEmail } from '../outbox/queue.ts';
import type { Secrets } from '../tokens.ts';
import { decide } from '../transaction.ts';
import { hashesOfLinks } from './links.ts';
import { lockReservation } from './locked.ts';
import { progress } from './progress.ts';

/**
 * Sends the confirmation mail again. A request that was answered for a second booking does nothing and looks the same. Refuses
 * with `RATE_LIMITED` within a minute of the last mail, `LINK_EXPIRED` after the hold.
 */
export async function resendConfirmation(em: EntityManager, idempotencyKey: string, now: Date) {
  const before = await progress(em, idempotencyKey, now);
  const waitMs = Date.parse(before.canResendAt) - now.getTime();
  if (waitMs > 0)
    throw new DomainError('RATE_LIMITED', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
  if (before.status === 'expired' || before.status === 'cancelled')
    throw new DomainError('LINK_EXPIRED');

  await decide(em, async (tx) => {
    const duplicate = await twinOf(tx, idempotencyKey);
    if (duplicate) return queueTwinMail(tx, duplicate, { idempotencyKey, now });
    const { reservation } = await lockReservation(tx, { idempotencyKey }, now);
    const kind = reservation.status === 'confirmed' ? 'ticket' : 'confirmReservation';
    const version = await nextEmailVersion(tx, reservation.id, kind);
    queueEmail(tx, kind, { reservation, version, requestKey: idempotencyKey, now });
  });
  return progress(em, idempotencyKey, now);
}

/**
 * Sends a pending booking to another address, with new links; those of the first mail stop working. An address that has a booking
 * already is answered alike: its owner reads so in a mail, and this booking lapses. Refuses with `LINK_EXPIRED`.
 */
export async function correctEmail(
  em: EntityManager,
  { idempotencyKey, email }: { idempotencyKey: string; email: string },
  { secrets, now }: { secrets: Secrets; now: Date },
) {
  await decide(em, async (tx) => {
    const duplicate = await twinOf(tx, idempotencyKey);
    if (duplicate) return queueTwinMail(tx, duplicate, { idempotencyKey, now });
    const { performance, reservation } = await lockReservation(tx, { idempotencyKey }, now);
    if (reservation.status !== 'pending') throw new DomainError('LINK_EXPIRED');

    await abandonUnsent(tx, reservation.id);
    reservation.linkVersion += 1;
    const { id } = reservation;
    const hashes = hashesOfLinks(secrets, reservation);
    reservation.confirmTokenHash = hashes.confirm;
    reservation.manageTokenHash = hashes.manage;
    record(tx, { action: 'reservation.emailCorrected', entityId: id, at: now });

    const [twin] = await tx.execute<{ id: string }[]>(
      `select id from reservation where performance_id = ? and email = ? and id <> ? and status in ('pending', 'confirmed')`,
      [performance.id, email, id],
    );
    if (twin) return queueTwinMail(tx, twin.id, { idempotencyKey, now });
    reservation.email = email;
    const version = await nextEmailVersion(tx, id, 'confirmReservation');
    queueEmail(tx, 'confirmReservation', { reservation, version, requestKey: idempotencyKey, now });
  });
  return progress(em, idempotencyKey, now);
}

/** A mail that has not left goes nowhere any more: its address was wrong. */
async function abandonUnsent(tx: EntityManager, reservationId: string) {
  await tx.nativeUpdate(
    OutboxEmail,
    { reservation: reservationId, state: { $in: ['queued', 'retrying'] } },
    { state: 'skipped' },
  );
}

async function twinOf(tx: EntityManager, idempotencyKey: string) {
  const [row] = await tx.execute<{ reservation_id: string }[]>(
    'select reservation_id from duplicate_request where idempotency_key = ?',
    [idempotencyKey],
  );
  return row?.reservation_id;
}

async function queueTwinMail(
  tx: EntityManager,
  reservationId: string,
  { idempotencyKey, now }: { idempotencyKey: string; now: Date },
) {
  const reservation = await tx.findOneOrFail(Reservation, reservationId);
  const version = await nextEmailVersion(tx, reservationId, 'alreadyBooked');
  queueEmail(tx, 'alreadyBooked', { reservation, version, requestKey: idempotencyKey, now });
}
