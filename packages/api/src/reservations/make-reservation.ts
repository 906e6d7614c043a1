import {
  type EntityManager,
  type Locale,
  type Performance,
  Reservation,
  ref,
  User,
} from '@azionelab/db';
import { record } from '../audit/record.ts';
import { queueEmail } from '../outbox/queue.ts';
import { newCode, type Secrets } from '../tokens.ts';
import { hashesOfLinks } from './links.ts';
import { type ReserveAnswer, storedKey } from './request.ts';

/** What a form says about a party. Without an address only when staff fill the form in. */
export interface PartyForm {
  idempotencyKey: string;
  partySize: number;
  name: string;
  email: string | null;
  phone?: string | undefined;
  notes?: string | undefined;
  accessNeeds?: string | undefined;
  locale: Locale;
}

/** A booking that staff make, on the phone or at the desk. */
export interface MadeByStaff {
  userId: string;
  /** Without waiting for the booker to confirm. */
  isConfirmed: boolean;
  overLimitReason: string | null;
}

export interface Making {
  secrets: Secrets;
  now: Date;
  expiresAt: Date;
  /** A code that was given out before; a new one unless told. */
  code?: string;
  /** Of the request that was sent first. */
  requestHash: string;
  staff?: MadeByStaff;
}

/** Takes the seats and writes the reservation with its mail and its audit. The caller holds the lock and has checked. */
export function makeReservation(
  tx: EntityManager,
  performance: Performance,
  form: PartyForm,
  { secrets, now, expiresAt, code = newCode(), requestHash, staff }: Making,
): { id: string; answer: ReserveAnswer } {
  const { partySize, name, email, phone, notes, accessNeeds, locale } = form;
  const id = crypto.randomUUID();
  const idempotencyKey = storedKey(form.idempotencyKey);
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
    createdBy: staff ? ref(User, staff.userId) : null,
    overLimitReason: staff?.overLimitReason ?? null,
  });
  if (staff?.isConfirmed) {
    performance.take(partySize);
    reservation.confirm(now);
  } else {
    performance.hold(partySize, expiresAt);
  }
  const kind = staff?.isConfirmed ? 'ticket' : 'confirmReservation';
  queueEmail(tx, kind, { reservation, version: 1, requestKey: idempotencyKey, now });
  const { status } = reservation;
  record(tx, {
    action: 'reservation.created',
    entityId: id,
    at: now,
    userId: staff?.userId,
    details: { status, partySize },
  });
  return { id, answer: { code, status, expiresAt } };
}
