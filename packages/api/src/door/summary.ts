import type { EntityManager } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { COUNTER_COLUMNS, type Counters, countersOf } from './counters.ts';

interface CountRow {
  device: string;
  by_id: string;
  by_name: string;
  admissions: number;
  seats: number;
  undone: number;
  refused: number;
}

/** What an evening's door did, by device and person. Refuses with `NOT_FOUND`. */
export async function doorSummary(em: EntityManager, performanceId: string) {
  const [row] = await em.execute<Omit<Counters, 'toCome'>[]>(
    `select ${COUNTER_COLUMNS} from performance p where p.id = ?`,
    [performanceId],
  );
  if (!row) throw new DomainError('NOT_FOUND');
  const rows = await em.execute<CountRow[]>(
    `select e.device, e.by_id, u.name as by_name, count(*) filter (where e.result = 'admitted')::int as admissions,
       coalesce(sum(e.seats) filter (where e.result = 'admitted'), 0)::int as seats,
       count(*) filter (where e.result = 'undone')::int as undone,
       count(*) filter (where e.result = 'refused')::int as refused
     from (
       select device, by_id, seats, case when undone_at is null then 'admitted' else 'undone' end as result
         from admission where performance_id = ?
       union all
       select device, by_id, null, 'refused' from refused_scan where performance_id = ?
     ) e join staff_user u on u.id = e.by_id
     group by e.device, e.by_id, u.name order by e.device, u.name`,
    [performanceId, performanceId],
  );
  return {
    counters: countersOf(row),
    desks: rows.map(({ by_id: byId, by_name: by, ...counts }) => ({ ...counts, byId, by })),
  };
}
