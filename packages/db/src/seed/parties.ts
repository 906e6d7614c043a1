import { ref } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import {
  Admission,
  AuditEntry,
  OutboxEmail,
  type Performance,
  RefusedScan,
  Reservation,
  type User,
} from '../entities/index.ts';
import type { EmailKind, ReservationStatus } from '../words.ts';
import type { Person } from './people.ts';
import type { SeedTools } from './tools.ts';

const MINUTE_MS = 60_000;
const HOLD_MS = 30 * MINUTE_MS;

export interface Party extends Person {
  partySize: number;
  status: ReservationStatus;
  /** When the form was sent. */
  bookedAt: Date;
}

const LAST_MAIL: Partial<Record<ReservationStatus, EmailKind>> = {
  confirmed: 'ticket',
  cancelled: 'reservationCancelled',
};

/** One booking with the counters, mails and audit that the site would have left behind. */
export function seedParty(
  em: EntityManager,
  performance: Performance,
  party: Party,
  tools: SeedTools,
) {
  const { status, partySize, bookedAt, name, email, accessNeeds } = party;
  const id = crypto.randomUUID();
  const expiresAt = new Date(bookedAt.getTime() + HOLD_MS);
  const decidedAt = new Date(bookedAt.getTime() + 3 * MINUTE_MS);
  const hashes = tools.linkHashes(id);
  const hasEnded = status !== 'pending' && status !== 'confirmed';
  const reservation = em.create(Reservation, {
    id,
    performance: ref(performance),
    status,
    code: tools.newCode(),
    name,
    email,
    accessNeeds,
    partySize,
    phone: null,
    notes: null,
    locale: 'it',
    admittedSeats: 0,
    linkVersion: 1,
    expiresAt,
    createdAt: bookedAt,
    idempotencyKey: hashes.manage,
    requestHash: hashes.confirm,
    privacyAcceptedAt: bookedAt,
    confirmTokenHash: hashes.confirm,
    manageTokenHash: hashes.manage,
    ticketTokenHash: hashes.ticket,
    confirmedAt: status === 'confirmed' || status === 'cancelled' ? decidedAt : null,
    endedAt: hasEnded ? (status === 'expired' ? expiresAt : decidedAt) : null,
  });
  if (!hasEnded) performance.take(partySize);
  if (status === 'pending') {
    performance.pendingSeats += partySize;
    if (!performance.nextExpiryAt || expiresAt < performance.nextExpiryAt)
      performance.nextExpiryAt = expiresAt;
  }
  seedMail(em, reservation, 'confirmReservation', bookedAt);
  const lastMail = LAST_MAIL[status];
  if (lastMail) seedMail(em, reservation, lastMail, decidedAt);
  seedAudit(em, reservation, 'pending', bookedAt);
  if (status !== 'pending') seedAudit(em, reservation, status, decidedAt);
  return reservation;
}

function seedMail(em: EntityManager, reservation: Reservation, kind: EmailKind, at: Date) {
  if (!reservation.email) return;
  em.create(OutboxEmail, {
    kind,
    reservation: ref(reservation),
    version: 1,
    requestKey: null,
    recipient: reservation.email,
    locale: reservation.locale,
    state: 'sent',
    attempts: 1,
    dueAt: at,
    sentAt: at,
    createdAt: at,
    leaseUntil: null,
    lastError: null,
    staffLink: null,
    job: null,
    sampleKind: null,
  });
}

function seedAudit(
  em: EntityManager,
  { id, partySize }: Reservation,
  status: ReservationStatus,
  at: Date,
) {
  const action = status === 'pending' ? 'reservation.created' : `reservation.${status}`;
  const actor = status === 'expired' ? 'system' : 'visitor';
  em.create(AuditEntry, {
    at,
    actor,
    user: null,
    action,
    entityId: id,
    details: { status, partySize },
  });
}

export interface Entry {
  seats: number;
  at: Date;
  device: string;
  by: User;
}

export function seedAdmission(
  em: EntityManager,
  reservation: Reservation,
  { seats, at, device, by }: Entry,
) {
  em.create(Admission, {
    seats,
    device,
    nonce: crypto.randomUUID(),
    admittedAt: at,
    by: ref(by),
    reservation: ref(reservation),
    performance: reservation.performance,
    undoneAt: null,
    undoneBy: null,
    undoReason: null,
  });
}

export function seedRefusedScan(
  em: EntityManager,
  performance: Performance,
  { at, device, by }: Omit<Entry, 'seats'>,
) {
  em.create(RefusedScan, {
    performance: ref(performance),
    reservation: null,
    result: 'unknown',
    nonce: crypto.randomUUID(),
    device,
    at,
    by: ref(by),
  });
}
