import type { EntityManager } from '@azionelab/db';

export interface Counters {
  /** Seats of confirmed parties. */
  expected: number;
  admitted: number;
  toCome: number;
  /** Scans that let nobody in. */
  refused: number;
}

/** Takes the performance's id from `p`. */
export const COUNTER_COLUMNS = `p.taken_seats - p.pending_seats as expected,
  (select coalesce(sum(seats), 0)::int from admission where performance_id = p.id and undone_at is null) as admitted,
  (select count(*)::int from refused_scan where performance_id = p.id) as refused`;

export function countersOf({ expected, admitted, refused }: Omit<Counters, 'toCome'>): Counters {
  return { expected, admitted, toCome: Math.max(0, expected - admitted), refused };
}

export async function counters(em: EntityManager, performanceId: string): Promise<Counters> {
  const [row] = await em.execute<Omit<Counters, 'toCome'>[]>(
    `select ${COUNTER_COLUMNS} from performance p where p.id = ?`,
    [performanceId],
  );
  return countersOf(row ?? { expected: 0, admitted: 0, refused: 0 });
}
