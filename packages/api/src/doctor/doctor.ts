import type { EntityManager } from '@azionelab/db';
import { LEASE_MS } from '../outbox/deliver.ts';

export interface Finding {
  /** The invariant, as a sentence. */
  name: string;
  /** The rows that break it, named by id. */
  rows: string[];
}

interface Check {
  name: string;
  /** Answers the rows that break the invariant, in a column `row`. Marks take `now`. */
  sql: string;
}

const MOST_ROWS = 50;
/** Whoever works renews its lease far more often. */
const ABANDONED_AFTER_S = 300;

/** What must always be true, whatever happened. */
export const INVARIANTS: Check[] = [
  {
    name: 'no performance has taken more seats than it may sell',
    sql: `select id::text as row from performance
      where taken_seats > room_capacity + extra_seats - house_holds + accepted_excess`,
  },
  {
    name: 'the counters of a performance are the sums of its reservations',
    sql: `select p.id::text as row from performance p
      left join (select performance_id, sum(party_size) as taken, sum(party_size) filter (where status = 'pending') as pending
        from reservation where status in ('pending', 'confirmed') group by performance_id) r on r.performance_id = p.id
      where p.taken_seats <> coalesce(r.taken, 0) or p.pending_seats <> coalesce(r.pending, 0)`,
  },
  {
    name: 'no hold ends before its performance expects one to end',
    sql: `select p.id::text as row from performance p where exists (select 1 from reservation
      where performance_id = p.id and status = 'pending' and (p.next_expiry_at is null or expires_at < p.next_expiry_at))`,
  },
  {
    // Staff book for people without an address, and answer for what they confirm or bring in themselves.
    name: 'every pending or confirmed reservation has its mail',
    sql: `select r.id::text as row from reservation r
      where r.status in ('pending', 'confirmed') and r.email is not null and not exists (
          select 1 from outbox_email where reservation_id = r.id and
            kind in (case when r.status = 'pending' then 'confirmReservation' else 'ticket' end, 'reservationMoved'))
        and not exists (select 1 from audit_entry
          where entity_id = r.id and actor = 'staff' and details ->> 'status' = r.status)`,
  },
  {
    name: 'nobody is admitted beyond the party, or without a confirmed reservation of that performance',
    sql: `select r.id::text as row from reservation r join (
        select reservation_id, sum(seats) as seats, bool_and(performance_id = any (
          select performance_id from reservation where id = reservation_id)) as is_here
        from admission where undone_at is null group by reservation_id) a on a.reservation_id = r.id
      where a.seats > r.party_size or a.seats <> r.admitted_seats or r.status <> 'confirmed' or not a.is_here`,
  },
  {
    name: 'the house holds of a performance are the sum of its labelled ones',
    sql: `select p.id::text as row from performance p
      where p.house_holds <> (select coalesce(sum(seats), 0) from house_hold where performance_id = p.id)`,
  },
  {
    name: 'no link is stored in a form that works',
    sql: `select id::text as row from reservation where confirm_token_hash !~ '^[A-Za-z0-9_-]{43}$'
        or manage_token_hash !~ '^[A-Za-z0-9_-]{43}$' or ticket_token_hash !~ '^[A-Za-z0-9_-]{43}$'
      union all select id::text from outbox_email where last_error ~ '#[A-Za-z0-9_-]{24}'
      union all select id::text from audit_entry where details::text ~ '[#"][A-Za-z0-9_-]{24}"'`,
  },
  {
    name: 'no mail is stuck',
    sql: `select id::text as row from outbox_email
      where (state in ('queued', 'retrying') and due_at < ?::timestamptz - interval '${(2 * LEASE_MS) / 1000} seconds')
        or (state = 'sending' and lease_until < ?::timestamptz - interval '${LEASE_MS / 1000} seconds')`,
  },
  {
    name: 'no work is left half done',
    sql: `select id::text as row from job where finished_at is null
      and coalesce(lease_until, created_at) < ?::timestamptz - interval '${ABANDONED_AFTER_S} seconds'`,
  },
  {
    name: 'the audit leads to the present status and party of every reservation',
    sql: `select r.id::text as row from reservation r
      left join lateral (select details from audit_entry where entity_id = r.id and details ? 'status' order by id desc limit 1) a on true
      where a.details ->> 'status' is distinct from r.status
        or (a.details ->> 'partySize')::int is distinct from r.party_size`,
  },
];

/** Runs every invariant and answers those that do not hold, with the rows that break them. */
export async function runDoctor(em: EntityManager, now: Date): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, sql } of INVARIANTS) {
    const marks = sql.split('?::timestamptz').length - 1;
    const rows = await em.execute<{ row: string }[]>(
      `${sql} limit ${MOST_ROWS}`,
      Array(marks).fill(now),
    );
    if (rows.length > 0) findings.push({ name, rows: rows.map(({ row }) => row) });
  }
  return findings;
}
