import {
  type DuplicateRequest,
  type EntityManager,
  OutboxEmail,
  type Performance,
  type Reservation,
} from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { nextEmailVersion, queueEmail } from '../outbox/queue.ts';
import type { Secrets } from '../tokens.ts';
import { decide } from '../transaction.ts';
import { lockPerformance } from './lapse.ts';
import { hashesOfLinks } from './links.ts';
import { lockReservation } from './locked.ts';
import { makeReservation } from './make-reservation.ts';
import { progress } from './progress.ts';
import { storedKey } from './request.ts';
import { whyNot } from './reserve.ts';
import { createReservationInput } from './schema.ts';
import { activeBookingOf, keepTwin, queueTwinMail, twinOf } from './twin.ts';

interface Correction {
  idempotencyKey: string;
  email: string;
}
interface Terms {
  secrets: Secrets;
  now: Date;
}

/**
 * Sends a pending booking to another address, with new links; those of the first mail stop working. An address that has a booking
 * already is answered alike: its owner reads so in a mail, and this booking lapses. Refuses with `UNKNOWN_LINK`, `LINK_EXPIRED`,
 * and, when the first address was such a one, for the reasons of a new booking.
 */
export async function correctEmail(em: EntityManager, correction: Correction, terms: Terms) {
  const { idempotencyKey } = correction;
  const { now } = terms;
  const { performanceId } = await progress(em, idempotencyKey, now);
  await decide(em, async (tx) => {
    const performance = await lockPerformance(tx, performanceId, now);
    const { status } = await progress(tx, idempotencyKey, now);
    if (status !== 'pending') throw new DomainError('LINK_EXPIRED');
    const twin = await twinOf(tx, idempotencyKey);
    const own = await ownReservation(tx, idempotencyKey, now);
    if (own) return correctOwn(tx, { performance, own, twin }, correction, terms);
    if (twin) return correctTwin(tx, { performance, twin }, correction, terms);
  });
  return progress(em, idempotencyKey, now);
}

function ownReservation(tx: EntityManager, idempotencyKey: string, now: Date) {
  return lockReservation(tx, { idempotencyKey }, now).then(
    ({ reservation }) => reservation,
    (error: unknown) => {
      if (error instanceof DomainError && error.reason === 'UNKNOWN_LINK') return null;
      throw error;
    },
  );
}

interface Own {
  performance: Performance;
  own: Reservation;
  /** Set when an earlier correction met an address with a booking. */
  twin: DuplicateRequest | null;
}

async function correctOwn(
  tx: EntityManager,
  { performance, own, twin }: Own,
  { idempotencyKey, email }: Correction,
  { secrets, now }: Terms,
) {
  const { id, code, expiresAt, partySize, requestHash } = own;
  await renewLinks(tx, own, { secrets, now });
  if (twin) {
    tx.remove(twin);
    await tx.flush();
  }

  const other = await activeBookingOf(tx, performance, { email, except: id });
  if (other) {
    // Nobody owns this one any more: it holds its seats until they lapse, and no mail of it goes anywhere.
    own.email = `${id}@superseded.invalid`;
    const answer = { code, expiresAt, partySize, requestHash, request: {} };
    return keepTwin(tx, other, { ...answer, idempotencyKey, now });
  }
  own.email = email;
  const version = await nextEmailVersion(tx, id, 'confirmReservation');
  const requestKey = storedKey(idempotencyKey);
  queueEmail(tx, 'confirmReservation', { reservation: own, version, requestKey, now });
}

/** Makes new links; those of earlier mails stop working, and mails that still wait are not sent. The caller holds the locks. */
export async function renewLinks(
  tx: EntityManager,
  reservation: Reservation,
  { secrets, now, userId }: Terms & { userId?: string },
) {
  const { id } = reservation;
  await tx.nativeUpdate(
    OutboxEmail,
    // A former address is still told that the booking is not its own any more.
    { reservation: id, state: { $in: ['queued', 'retrying'] }, kind: { $ne: 'addressChanged' } },
    { state: 'skipped' },
  );
  reservation.linkVersion += 1;
  const hashes = hashesOfLinks(secrets, reservation);
  reservation.confirmTokenHash = hashes.confirm;
  reservation.manageTokenHash = hashes.manage;
  record(tx, { action: 'reservation.emailCorrected', entityId: id, at: now, userId });
}

/** The first address had a booking, so no seats were taken; the right one gets its own, if they are still there. */
async function correctTwin(
  tx: EntityManager,
  { performance, twin }: { performance: Performance; twin: DuplicateRequest },
  { idempotencyKey, email }: Correction,
  { secrets, now }: Terms,
) {
  const { code, expiresAt, partySize } = twin;
  const other = await activeBookingOf(tx, performance, { email });
  if (other) return queueTwinMail(tx, other, { requestKey: storedKey(idempotencyKey), now });
  const refusal = whyNot(performance, partySize, now);
  if (refusal) throw refusal;

  const input = createReservationInput.parse({ ...twin.request, idempotencyKey });
  tx.remove(twin);
  await tx.flush();
  // A request that comes again is still the one that was sent first, so its hash is kept.
  const { requestHash } = twin;
  const making = { secrets, now, expiresAt, code, requestHash };
  makeReservation(tx, performance, { ...input, email }, making);
}
