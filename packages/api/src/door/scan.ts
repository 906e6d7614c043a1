import { type EntityManager, LockMode, RefusedScan, Reservation } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { hashToken, tokenInScan, typedCode } from '../tokens.ts';
import { decide, violatedConstraint } from '../transaction.ts';
import { type Counters, counters } from './counters.ts';
import { admissionsOf, admitSeats } from './admissions.ts';
import type { Scan, TicketHandle } from './scan-request.ts';
import { refusalFor, type ScanRefusal, type TicketAtDoor, ticketAtDoor } from './ticket-at-door.ts';

export interface Admitted {
  result: 'admitted';
  admissionId: string;
  name: string;
  code: string;
  partySize: number;
  admittedNow: number;
  admittedSeats: number;
  toCome: number;
  accessNeeds: string | null;
  counters: Counters;
}
export type ScanResult = Admitted | ScanRefusal;

/**
 * Decides about what a camera read. Every refusal is an answer and is kept with its reason. Throws `NOT_FOUND` for an unknown
 * performance and `IDEMPOTENCY_CONFLICT` for a nonce that stands for another admission.
 */
export function scanTicket(em: EntityManager, text: string, scan: Scan): Promise<ScanResult> {
  const token = tokenInScan(text);
  return decideScan(
    em,
    token ? { column: 'ticket_token_hash', value: hashToken(token) } : null,
    scan,
  );
}

/** The same decision for a short code that was read out or picked from a search. */
export function admitByCode(em: EntityManager, text: string, scan: Scan): Promise<ScanResult> {
  const code = typedCode(text);
  return decideScan(em, code ? { column: 'code', value: code } : null, scan);
}

function decideScan(em: EntityManager, handle: TicketHandle, scan: Scan): Promise<ScanResult> {
  return decide(em, async (tx) => {
    const ticket = await ticketAtDoor(tx, handle, scan);
    if (!ticket)
      return keepRefusal(tx, scan, { refusal: { result: 'unknown' }, reservationId: null });
    const refusal = refusalFor(ticket, scan);
    if (refusal) return keepRefusal(tx, scan, { refusal, reservationId: ticket.reservationId });
    return admitUnderLock(tx, ticket, scan);
  }).catch((error: unknown) => {
    // The nonce let another party in: a new scan carries a new one.
    if (violatedConstraint(error) !== 'admission_nonce_unique') throw error;
    throw new DomainError('IDEMPOTENCY_CONFLICT');
  });
}

/** The reservation's row lock orders two phones at the same instant; what was read before it is read again. */
async function admitUnderLock(
  tx: EntityManager,
  ticket: TicketAtDoor,
  scan: Scan,
): Promise<ScanResult> {
  const reservation = await tx.findOne(Reservation, ticket.reservationId, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
  });
  if (!reservation) throw new DomainError('NOT_FOUND');
  const { name, code, partySize, accessNeeds = null } = reservation;
  const status = reservation.statusAt(scan.now);
  const admissions = await admissionsOf(tx, reservation.id);
  const fresh = {
    ...ticket,
    status,
    partySize,
    admittedSeats: reservation.admittedSeats,
    first: admissions.first,
    isRepeated: false,
  };

  // Taken back since: the nonce admitted somebody once and will not do so again.
  if (admissions.undoneNonces.has(scan.nonce)) throw new DomainError('IDEMPOTENCY_CONFLICT');
  const repeated = admissions.byNonce.get(scan.nonce);
  const refusal = repeated ? null : refusalFor(fresh, scan);
  if (refusal) return keepRefusal(tx, scan, { refusal, reservationId: reservation.id });
  const waiting = partySize - reservation.admittedSeats;
  const admission =
    repeated ??
    admitSeats(tx, reservation, { ...scan, seats: Math.min(scan.admit ?? waiting, waiting) });
  await tx.flush();
  const admittedSeats = repeated
    ? reservation.admittedSeats
    : reservation.admittedSeats + admission.seats;
  return {
    result: 'admitted',
    admissionId: admission.id,
    name,
    code,
    partySize,
    accessNeeds,
    admittedSeats,
    admittedNow: admission.seats,
    toCome: partySize - admittedSeats,
    counters: await counters(tx, scan.performanceId),
  };
}

interface KeptRefusal {
  refusal: ScanRefusal;
  reservationId: string | null;
}

/** A scan retried after a refusal is decided again, and kept once. */
async function keepRefusal(tx: EntityManager, scan: Scan, { refusal, reservationId }: KeptRefusal) {
  const { performanceId, nonce, device, staffId, now } = scan;
  const kept = {
    id: crypto.randomUUID(),
    performance: performanceId,
    reservation: reservationId,
    by: staffId,
    result: refusal.result,
    nonce,
    device,
    at: now,
  };
  await tx.upsert(RefusedScan, kept, { onConflictFields: ['nonce'], onConflictAction: 'ignore' });
  return refusal;
}
