import { type EntityManager, LockMode, Performance, Reservation } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide } from '../transaction.ts';

/**
 * The performance under its row lock, with overdue holds let go: the first step of every decision about seats.
 * Refuses with `NOT_FOUND`.
 */
export async function lockPerformance(tx: EntityManager, id: string, now: Date) {
  const performance = await tx.findOne(Performance, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!performance) throw new DomainError('NOT_FOUND');
  await lapseOverdueHolds(tx, performance, now);
  return performance;
}

/** Several performances under their locks, taken in the order of their ids, each as `lockPerformance` leaves it. */
export async function lockPerformances(tx: EntityManager, ids: string[], now: Date) {
  const performances = await tx.find(
    Performance,
    { id: { $in: ids } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  for (const performance of performances) await lapseOverdueHolds(tx, performance, now);
  return performances;
}

/** Lets overdue pending reservations go. The caller holds the performance's lock. */
async function lapseOverdueHolds(tx: EntityManager, performance: Performance, now: Date) {
  if (!performance.nextExpiryAt || performance.nextExpiryAt > now) return;
  const pending = await tx.find(
    Reservation,
    { performance, status: 'pending' },
    { orderBy: { expiresAt: 'asc' } },
  );
  for (const reservation of pending.filter((each) => each.isOverdue(now))) {
    reservation.expire();
    performance.releaseHold(reservation.partySize);
    record(tx, {
      action: 'reservation.expired',
      entityId: reservation.id,
      at: now,
      actor: 'system',
      details: { status: 'expired', partySize: reservation.partySize },
    });
  }
  performance.nextExpiryAt = pending.find((each) => each.status === 'pending')?.expiresAt ?? null;
  await tx.flush();
}

/** Writes down what the clock has already decided, for at most `limit` performances; returns how many it visited. */
export async function sweepOverdueHolds(em: EntityManager, now: Date, limit = 20) {
  const due = await em.execute<{ id: string }[]>(
    'select id from performance where next_expiry_at <= ? order by next_expiry_at limit ?',
    [now, limit],
  );
  for (const { id } of due) {
    await decide(em, async (tx) => {
      const performance = await tx.findOne(Performance, id, {
        lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE,
      });
      if (performance) await lapseOverdueHolds(tx, performance, now);
    });
  }
  return due.length;
}
