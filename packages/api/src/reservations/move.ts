import {
  type EntityManager,
  LockMode,
  type Performance,
  ref,
  Reservation,
  User,
} from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { queueEmail } from '../outbox/queue.ts';
import { hashToken, newCode, type Secrets } from '../tokens.ts';
import { decide } from '../transaction.ts';
import { lockPerformance } from './lapse.ts';
import { hashesOfLinks } from './links.ts';
import { releaseSeats } from './manage.ts';
import { requireActive, whyNotForStaff } from './staff-rules.ts';
import { activeBookingOf } from './twin.ts';

export interface Move {
  id: string;
  performanceId: string;
  overLimitReason: string | null;
}

interface Terms {
  secrets: Secrets;
  holdMinutes: number;
  userId: string;
  now: Date;
}

/**
 * Moves a party to another performance: new seats first, then the old are given back, or nothing at all. The old reservation stays as
 * `moved` and names the new one, which has the same status. Refuses with `NOT_FOUND`, `ALREADY_CANCELLED`, `ALREADY_ADMITTED`,
 * `ALREADY_BOOKED`, `REASON_REQUIRED`, `SOLD_OUT`, `NOT_ENOUGH_SEATS`, `PERFORMANCE_CANCELLED`, `BOOKING_CLOSED`, `NOT_POSSIBLE_NOW`.
 */
export async function moveReservation(em: EntityManager, move: Move, terms: Terms) {
  return decide(em, async (tx) => {
    const { from, to, old } = await lockAll(tx, move, terms.now);
    requireActive(old);
    if (from.id === to.id) throw new DomainError('NOT_POSSIBLE_NOW');
    if (old.admittedSeats > 0) throw new DomainError('ALREADY_ADMITTED');
    const { partySize, email } = old;
    const overLimitReason = move.overLimitReason ?? old.overLimitReason ?? null;
    const asked = { partySize, newSeats: partySize, overLimitReason, now: terms.now };
    const refusal = whyNotForStaff(to, asked);
    if (refusal) throw refusal;
    const other = email ? await activeBookingOf(tx, to, { email }) : null;
    if (other) throw new DomainError('ALREADY_BOOKED', { reservationId: other });

    const isOver = partySize > to.maxPartySize;
    const moved = settleMoved(tx, { from, to, old }, { ...terms, isOver, overLimitReason });
    return { id: moved.id, code: moved.code };
  });
}

interface Places {
  from: Performance;
  to: Performance;
  old: Reservation;
}

/** Both performances in the order of their ids, then the reservation: whoever moves the other way waits instead of crossing. */
async function lockAll(tx: EntityManager, { id, performanceId }: Move, now: Date): Promise<Places> {
  const [found] = await tx.execute<{ performance_id: string }[]>(
    'select performance_id from reservation where id = ?',
    [id],
  );
  if (!found) throw new DomainError('NOT_FOUND');
  const locked = new Map<string, Performance>();
  for (const each of new Set([found.performance_id, performanceId].toSorted())) {
    locked.set(each, await lockPerformance(tx, each, now));
  }
  const [from, to] = [locked.get(found.performance_id), locked.get(performanceId)];
  const old = await tx.findOne(Reservation, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!from || !to || !old) throw new DomainError('NOT_FOUND');
  return { from, to, old };
}

interface Settling extends Terms {
  isOver: boolean;
  overLimitReason: string | null;
}

function settleMoved(tx: EntityManager, { from, to, old }: Places, settling: Settling) {
  const { now, userId, holdMinutes } = settling;
  const { partySize, status } = old;
  const expiresAt = to.holdUntil(now, holdMinutes);
  if (status === 'pending') to.hold(partySize, expiresAt);
  else to.take(partySize);
  const moved = successorOf(tx, { to, old, expiresAt }, settling);
  releaseSeats({ performance: from, reservation: old });
  old.moveTo(moved, now);

  record(tx, {
    action: 'reservation.moved',
    entityId: old.id,
    at: now,
    userId,
    details: { status: 'moved', partySize, movedTo: moved.id, performanceId: to.id },
  });
  record(tx, {
    action: 'reservation.movedHere',
    entityId: moved.id,
    at: now,
    userId,
    details: { status, partySize, movedFrom: old.id, performanceId: from.id },
  });
  queueEmail(tx, 'reservationMoved', { reservation: moved, version: 1, now });
  return moved;
}

function successorOf(
  tx: EntityManager,
  { to, old, expiresAt }: { to: Performance; old: Reservation; expiresAt: Date },
  { secrets, now, userId, isOver, overLimitReason }: Settling,
) {
  const id = crypto.randomUUID();
  const hashes = hashesOfLinks(secrets, { id, linkVersion: 1 });
  const { status, name, email, phone, notes, accessNeeds, locale, partySize } = old;
  return tx.create(Reservation, {
    id,
    performance: ref(to),
    status,
    code: newCode(),
    name,
    email,
    phone,
    notes,
    accessNeeds,
    locale,
    partySize,
    admittedSeats: 0,
    // No form asked for it: a key that nobody holds.
    idempotencyKey: hashToken(crypto.randomUUID()),
    requestHash: old.requestHash,
    linkVersion: 1,
    confirmTokenHash: hashes.confirm,
    manageTokenHash: hashes.manage,
    ticketTokenHash: hashes.ticket,
    privacyAcceptedAt: old.privacyAcceptedAt,
    expiresAt,
    createdAt: now,
    confirmedAt: status === 'confirmed' ? (old.confirmedAt ?? now) : null,
    endedAt: null,
    createdBy: ref(User, userId),
    overLimitReason: isOver ? overLimitReason : null,
  });
}
