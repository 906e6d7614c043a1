import type { EmailState, EntityManager, JobKind, Locale } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { dateOf, dateOrNull } from '../sql.ts';
import { FAILURES, type Failure } from './step.ts';

const MOST_LISTED = 50;
const MOST_NAMED = 200;
/** Finished work stays in the list for so long. */
const RECENT_MS = 7 * 86_400_000;

interface Row {
  id: string;
  kind: JobKind;
  performance_id: string | null;
  title: string | null;
  starts_at: string | null;
  time_zone: string | null;
  total: number;
  done: number;
  failures: Record<string, string>;
  created_at: string;
  finished_at: string | null;
  started_by: string;
  mails: Partial<Record<EmailState, number>>;
}

/** Takes one parameter, the locale. */
const SELECT = `select j.id, j.kind, j.performance_id, s.title ->> ? as title, p.starts_at, v.time_zone, j.total, j.done, j.failures,
    j.created_at, j.finished_at, u.name as started_by,
    (select coalesce(jsonb_object_agg(state, number), '{}') from (
      select state, count(*)::int as number from outbox_email where job_id = j.id group by state) m) as mails
  from job j join staff_user u on u.id = j.created_by_id left join performance p on p.id = j.performance_id
    left join show s on s.id = p.show_id left join venue v on v.id = p.venue_id`;

/** What is under way, and what was lately: the newest first. */
export async function listJobs(em: EntityManager, { locale, now }: { locale: Locale; now: Date }) {
  const rows = await em.execute<Row[]>(
    `${SELECT} where j.finished_at is null or j.finished_at > ?
     order by j.finished_at is not null, j.created_at desc limit ${MOST_LISTED}`,
    [locale, new Date(now.getTime() - RECENT_MS)],
  );
  return { rows: rows.map(jobOf), total: rows.length };
}

/** How far one job is, whom it could not reach and why. Refuses with `NOT_FOUND`. */
export async function jobById(em: EntityManager, id: string, locale: Locale) {
  const [row] = await em.execute<Row[]>(`${SELECT} where j.id = ?`, [locale, id]);
  if (!row) throw new DomainError('NOT_FOUND');
  const undone = await em.execute<PartyRow[]>(
    `select id as reservation_id, code, name, phone from reservation where id = any(?::uuid[])
     order by name limit ${MOST_NAMED}`,
    [`{${Object.keys(row.failures).join(',')}}`],
  );
  const unsent = await em.execute<UnsentRow[]>(
    `select e.id as email_id, e.reservation_id, r.code, r.name, r.phone, e.recipient, e.state, e.last_error
     from outbox_email e join reservation r on r.id = e.reservation_id
     where e.job_id = ? and e.state in ('failed', 'aborted') order by r.name limit ${MOST_NAMED}`,
    [id],
  );
  return {
    ...jobOf(row),
    undone: undone.map((party) => ({
      ...partyOf(party),
      failure: failureNamed(row.failures[party.reservation_id]),
    })),
    unsent: unsent.map((mail) => ({
      ...partyOf(mail),
      emailId: mail.email_id,
      recipient: mail.recipient,
      state: mail.state,
      error: mail.last_error,
    })),
  };
}

interface PartyRow {
  reservation_id: string;
  code: string;
  name: string;
  phone: string | null;
}
interface UnsentRow extends PartyRow {
  email_id: string;
  recipient: string;
  state: 'failed' | 'aborted';
  last_error: string | null;
}

function partyOf({ reservation_id: reservationId, code, name, phone }: PartyRow) {
  return { reservationId, code, name, phone };
}

function failureNamed(word: string | undefined): Failure {
  return FAILURES.find((failure) => failure === word) ?? 'UNEXPECTED';
}

function jobOf(row: Row) {
  const mails = row.mails;
  const sum = (...states: EmailState[]) =>
    states.reduce((total, state) => total + (mails[state] ?? 0), 0);
  return {
    id: row.id,
    kind: row.kind,
    performance:
      row.performance_id && row.title && row.starts_at && row.time_zone
        ? {
            id: row.performance_id,
            title: row.title,
            startsAt: dateOf(row.starts_at).toISOString(),
            timeZone: row.time_zone,
          }
        : null,
    total: row.total,
    done: row.done,
    failed: Object.keys(row.failures).length,
    startedBy: row.started_by,
    createdAt: dateOf(row.created_at).toISOString(),
    finishedAt: dateOrNull(row.finished_at)?.toISOString() ?? null,
    mails: {
      waiting: sum('queued', 'sending'),
      retrying: sum('retrying'),
      sent: sum('sent'),
      failed: sum('failed', 'aborted'),
      skipped: sum('skipped'),
    },
  };
}
