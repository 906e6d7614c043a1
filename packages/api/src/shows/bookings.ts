import { type EntityManager, LockMode, Performance, QueryOrder } from '@azionelab/db';
import { DomainError } from '../errors.ts';

/** The show's evenings under their locks, in the order in which everybody locks them; refuses with `IN_USE` when one was ever booked. */
export async function lockUnbookedPerformances(tx: EntityManager, showId: string) {
  const performances = await tx.find(
    Performance,
    { show: showId },
    { orderBy: { id: QueryOrder.ASC }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const [booked] = await tx.execute<{ performances: number; reservations: number }[]>(
    `select count(distinct performance_id)::int as performances, count(*)::int as reservations
     from reservation where performance_id in (select id from performance where show_id = ?)`,
    [showId],
  );
  if (booked && booked.reservations > 0) throw new DomainError('IN_USE', { ...booked });
  return performances;
}
