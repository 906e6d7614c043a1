import type { Watched } from './database-gauges.ts';

export interface DatabaseFacts {
  outbox: {
    queued: number;
    retrying: number;
    sending: number;
    oldestSeconds: number;
    overdueSeconds: number;
    failed: number;
  };
  seats: { performances: number; taken: number; sellable: number; overCapacity: number };
  nextOnes: { id: string; taken: number; sellable: number }[];
  jobs: { unfinished: number; oldestSeconds: number };
  load: {
    lockWaiters: number;
    longestLockWaitSeconds: number;
    connections: number;
    mostConnections: number;
  };
}

/** So many performances have numbers of their own: the season may be long, the series stay few. */
const NEXT_ONES = 5;
const SELLABLE = 'room_capacity + extra_seats - house_holds';

/** Everything the gauges tell, in statements that read an index or a small table and never the reservations. */
export async function askDatabase({ orm, now }: Watched): Promise<DatabaseFacts> {
  const em = orm.em.fork();
  const at = now();
  const one = async <T extends object>(sql: string, values: unknown[] = []) => {
    const [row] = await em.execute<T[]>(sql, values);
    if (!row) throw new Error('The database gave no answer.');
    return row;
  };
  return {
    outbox: await one<DatabaseFacts['outbox']>(OUTBOX, [at, at, at, at]),
    seats: await one<DatabaseFacts['seats']>(SEATS, [at]),
    nextOnes: await em.execute<DatabaseFacts['nextOnes']>(NEXT, [at]),
    jobs: await one<DatabaseFacts['jobs']>(JOBS, [at]),
    load: await one<DatabaseFacts['load']>(LOAD),
  };
}

const since = (column: string) =>
  `greatest(0, coalesce(extract(epoch from (?::timestamptz - min(${column}))), 0))::float8`;

const OUTBOX = `select count(*) filter (where state = 'queued')::int as queued,
    count(*) filter (where state = 'retrying')::int as retrying,
    count(*) filter (where state = 'sending')::int as sending,
    ${since('case when attempts = 0 then due_at else created_at end')} as "oldestSeconds",
    greatest(0, coalesce(extract(epoch from (?::timestamptz - min(due_at) filter (where state <> 'sending' and due_at <= ?))), 0))::float8
      as "overdueSeconds",
    (select count(*)::int from outbox_email where state = 'failed' and created_at > ?::timestamptz - interval '24 hours') as failed
  from outbox_email where state in ('queued', 'retrying', 'sending')`;
const SEATS = `select count(*)::int as performances, coalesce(sum(taken_seats), 0)::int as taken,
    coalesce(sum(${SELLABLE}), 0)::int as sellable,
    count(*) filter (where taken_seats > ${SELLABLE} + accepted_excess)::int as "overCapacity"
  from performance where starts_at > ? and cancelled_at is null and not is_rehearsal`;
const NEXT = `select id, taken_seats as taken, ${SELLABLE} as sellable
  from performance where starts_at > ? and cancelled_at is null and not is_rehearsal order by starts_at, id limit ${NEXT_ONES}`;
const JOBS = `select count(*)::int as unfinished, ${since('created_at')} as "oldestSeconds" from job where finished_at is null`;
const LOAD = `select count(*) filter (where datname = current_database() and wait_event_type = 'Lock')::int as "lockWaiters",
    greatest(0, coalesce(extract(epoch from (clock_timestamp() - min(query_start)
      filter (where datname = current_database() and wait_event_type = 'Lock'))), 0))::float8 as "longestLockWaitSeconds",
    count(*) filter (where backend_type = 'client backend')::int as connections,
    current_setting('max_connections')::int as "mostConnections"
  from pg_stat_activity`;
