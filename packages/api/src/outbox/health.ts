import type { EntityManager } from '@azionelab/db';
import { dateOrNull } from '../sql.ts';

interface Row {
  queued: number;
  retrying: number;
  failed: number;
  oldest_waiting: string | null;
  tried: number;
  tries: number;
  failing_since: string | null;
  last_error: string | null;
  refused: number;
  last_sent: string | null;
}

/** A mail that waits longer than this is one that somebody waits for. */
const LONGEST_WAIT_MS = 5 * 60_000;
/** What has failed so often without one success is not the fault of an address. */
const FEWEST_MAILS = 2;
const FEWEST_TRIES = 3;
const FEWEST_REFUSED = 3;

/**
 * Whether mail leaves: from when the oldest waits, since when nothing gets through, and what the relay said last (without addresses).
 * A single address that is refused, or a mail asked for later by its own relay while others leave, is no outage.
 */
export async function relayHealth(em: EntityManager, now: Date) {
  const [row] = await em.execute<Row[]>(HEALTH, Array(HEALTH_MARKS).fill(now));
  if (!row) throw new Error('The outbox gave no answer.');
  const oldestWaiting = dateOrNull(row.oldest_waiting);
  const waitsLong =
    oldestWaiting !== null && now.getTime() - oldestWaiting.getTime() > LONGEST_WAIT_MS;
  const failsOften = row.tried >= FEWEST_MAILS && row.tries >= FEWEST_TRIES;
  const isDown = waitsLong || failsOften || row.refused >= FEWEST_REFUSED;
  return {
    isDown,
    queued: row.queued,
    retrying: row.retrying,
    failed: row.failed,
    oldestWaitingAt: oldestWaiting?.toISOString() ?? null,
    failingSince: isDown
      ? (dateOrNull(row.failing_since ?? row.oldest_waiting)?.toISOString() ?? null)
      : null,
    lastError: isDown ? row.last_error : null,
    lastSentAt: dateOrNull(row.last_sent)?.toISOString() ?? null,
  };
}

/**
 * Of what waits for a relay (nobody's addresses do not), only what has waited since the last success counts, and what staff sent again waits anew. `failed` is all of the last week: older ones have been seen, or
 * never will be.
 */
const HEALTH = `
  with recent as (
    select state, attempts, recipient, due_at, sent_at, last_error,
      case when attempts = 0 then due_at else created_at end as since from outbox_email
    where created_at > ?::timestamptz - interval '7 days' and recipient not like '%.invalid'
  ), sent as (select max(sent_at) as at from recent where state = 'sent'),
  waiting as (
    select * from recent where state in ('queued', 'retrying', 'sending') and due_at <= ?::timestamptz + interval '1 hour'
  ), stuck as (
    select w.* from waiting w, sent where sent.at is null or w.since > sent.at
  ), refused as (
    select f.* from recent f, sent where f.state = 'failed' and f.since > ?::timestamptz - interval '1 hour'
      and (sent.at is null or f.since > sent.at)
  )
  select (select count(*)::int from waiting where state <> 'retrying') as queued,
    (select count(*)::int from waiting where state = 'retrying') as retrying,
    (select count(*)::int from recent where state = 'failed') as failed,
    (select min(since) from stuck) as oldest_waiting,
    (select count(distinct recipient)::int from stuck where state = 'retrying') as tried,
    (select coalesce(sum(attempts), 0)::int from stuck where state = 'retrying') as tries,
    (select min(since) from (select since from stuck where attempts > 0 union all select since from refused) f) as failing_since,
    (select last_error from (select last_error, since from stuck union all select last_error, since from refused) l
      where last_error is not null order by since desc limit 1) as last_error,
    (select count(distinct recipient)::int from refused) as refused,
    (select at from sent) as last_sent`;
const HEALTH_MARKS = HEALTH.split('?::').length - 1;
