import type { EntityManager, Locale } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { startJob } from '../jobs/start.ts';
import { arrayOf } from '../sql.ts';
import { decide } from '../transaction.ts';
import { allReservations, reservationsByIds, type ReservationRow } from './admin-queries.ts';
import { type ListReservationsInput, MOST_AT_ONCE } from './admin-schema.ts';

export type BulkAction = 'resend' | 'cancel';
export type Chosen = { ids: string[] } | { matching: ListReservationsInput };

/** Why a chosen booking is left out. */
export type LeftOut = 'notActive' | 'noEmail' | 'admitted' | 'past';

/** Exactly whom work over many bookings would concern, and who of the chosen is left out, why. Changes nothing. */
export async function previewBulk(
  em: EntityManager,
  { action, chosen }: { action: BulkAction; chosen: Chosen },
  { locale, now }: { locale: Locale; now: Date },
) {
  const rows =
    'ids' in chosen
      ? await reservationsByIds(em, chosen.ids, { locale, now })
      : await allReservations(em, chosen.matching, { locale, now });
  const over = await performancesOver(em, rows, now);
  const judged = rows.map((row) => ({ row, why: whyLeftOut(action, row, over) }));
  const concerned = judged.filter(({ why }) => why === null).map(({ row }) => row);
  const leftOut: Record<LeftOut, number> = { notActive: 0, noEmail: 0, admitted: 0, past: 0 };
  for (const { why } of judged) if (why) leftOut[why] += 1;
  return {
    total: concerned.length,
    seats: concerned.reduce((sum, { partySize }) => sum + partySize, 0),
    withoutEmail: concerned.filter(({ email }) => email === null).length,
    isTooMany: concerned.length > MOST_AT_ONCE,
    leftOut,
    rows: concerned,
  };
}

function whyLeftOut(
  action: BulkAction,
  { status, email, admittedSeats, performance }: ReservationRow,
  over: Set<string>,
): LeftOut | null {
  if (status !== 'pending' && status !== 'confirmed') return 'notActive';
  if (over.has(performance.id)) return 'past';
  if (action === 'resend') return email === null ? 'noEmail' : null;
  return admittedSeats > 0 ? 'admitted' : null;
}

/** Evenings that are over or called off: what is booked for them stays as it is. */
async function performancesOver(em: EntityManager, rows: ReservationRow[], now: Date) {
  const ids = [...new Set(rows.map(({ performance }) => performance.id))];
  const over = await em.execute<{ id: string }[]>(
    'select id from performance where id = any(?::uuid[]) and (ends_at <= ? or cancelled_at is not null)',
    [arrayOf(ids), now],
  );
  return new Set(over.map(({ id }) => id));
}

const JOB_KINDS = { resend: 'resendMany', cancel: 'cancelMany' } as const;

/** Starts the work over exactly the bookings that a preview named. Refuses with `NOT_FOUND` when one of them does not exist. */
export async function startBulk(
  em: EntityManager,
  { action, ids }: { action: BulkAction; ids: string[] },
  { userId, now }: { userId: string; now: Date },
) {
  const reservationIds = [...new Set(ids)].toSorted();
  return decide(em, async (tx) => {
    const [known] = await tx.execute<{ count: number }[]>(
      'select count(*)::int as count from reservation where id = any(?::uuid[])',
      [arrayOf(reservationIds)],
    );
    const total = reservationIds.length;
    if (known?.count !== total) throw new DomainError('NOT_FOUND');
    const kind = JOB_KINDS[action];
    const params = { reservationIds };
    const job = startJob(tx, { kind, performanceId: null, params, total, userId, now });
    return { jobId: job.id, total };
  });
}
