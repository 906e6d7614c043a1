import { type EntityManager, type Performance, Reservation, ref } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { queueEmail } from '../outbox/queue.ts';
import { newCode, type Secrets } from '../tokens.ts';
import { hashesOfLinks } from './links.ts';
import { hashRequest, type ReserveAnswer, storedKey } from './request.ts';
import type { CreateReservationInput } from './schema.ts';

export interface Making {
  secrets: Secrets;
  now: Date;
  expiresAt: Date;
  /** A code that was given out before; a new one unless told. */
  code?: string;
  /** Of the request that was sent first, when `input` is not it any more. */
  requestHash?: string;
}

/** Takes the seats and writes the pending reservation with its mail and its audit. The caller holds the lock and has checked. */
export function makeReservation(
  tx: EntityManager,
  performance: Performance,
  input: CreateReservationInput,
  { secrets, now, expiresAt, code = newCode(), requestHash = hashRequest(input) }: Making,
): { id: string; answer: ReserveAnswer } {
  const { partySize, name, email, phone, notes, accessNeeds, locale } = input;
  const id = crypto.randomUUID();
  const idempotencyKey = storedKey(input.idempotencyKey);
  const hashes = hashesOfLinks(secrets, { id, linkVersion: 1 });
  const reservation = tx.create(Reservation, {
    id,
    performance: ref(performance),
    status: 'pending',
    code,
    name,
    email,
    phone: phone || null,
    notes: notes || null,
    accessNeeds: accessNeeds || null,
    locale,
    partySize,
    admittedSeats: 0,
    idempotencyKey,
    requestHash,
    linkVersion: 1,
    confirmTokenHash: hashes.confirm,
    manageTokenHash: hashes.manage,
    ticketTokenHash: hashes.ticket,
    privacyAcceptedAt: now,
    expiresAt,
    createdAt: now,
    confirmedAt: null,
    endedAt: null,
  });
  performance.hold(partySize, expiresAt);
  const mail = { reservation, version: 1, requestKey: idempotencyKey, now };
  queueEmail(tx, 'confirmReservation', mail);
  const details = { status: 'pending', partySize };
  record(tx, { action: 'reservation.created', entityId: id, at: now, details });
  return { id, answer: { code, status: 'pending', expiresAt } };
}
