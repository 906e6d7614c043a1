import {
  type EmailKind,
  type EmailState,
  type EntityManager,
  type Locale,
  type Role,
  STAFF_EMAIL_KINDS,
  type Translated,
} from '@azionelab/db';
import type * as z from 'zod/mini';
import { DomainError } from '../errors.ts';
import {
  somewhere,
  type Condition,
  equalTo,
  type ListQuery,
  pageOf,
  allOf,
} from '../lists/page.ts';
import { ofRealBooking } from '../rehearsals/left-out.ts';
import { wordFound, wordsOf } from '../reservations/search.ts';
import { dateOf, dateOrNull } from '../sql.ts';
import type { EMAIL_SORTS, listEmailsInput } from './admin-schema.ts';

interface Row {
  id: string;
  kind: EmailKind;
  sample_kind: EmailKind | null;
  state: EmailState;
  recipient: string;
  locale: Locale;
  attempts: number;
  due_at: string;
  sent_at: string | null;
  last_error: string | null;
  created_at: string;
  reservation_id: string | null;
  code: string | null;
  name: string | null;
  performance_id: string | null;
  starts_at: string | null;
  time_zone: string | null;
  title: Translated | null;
}

type Sort = (typeof EMAIL_SORTS)[number];
type Asked = z.output<typeof listEmailsInput>;

const COLUMNS = `e.id, e.kind, e.sample_kind, e.state, e.recipient, e.locale, e.attempts, e.due_at, e.sent_at, e.last_error, e.created_at,
  r.id as reservation_id, r.code, r.name, p.id as performance_id, p.starts_at, v.time_zone, s.title`;
/** Outer joins on keys only: the count then reads none of them. */
const FROM = `from outbox_email e left join reservation r on r.id = e.reservation_id
  left join performance p on p.id = r.performance_id left join show s on s.id = p.show_id left join venue v on v.id = p.venue_id`;
const SORTS: Record<Sort, string> = {
  created: 'e.created_at',
  sent: 'e.sent_at',
  recipient: 'e.recipient',
  state: 'e.state',
  attempts: 'e.attempts',
};

/** What concerns the staff's own accounts is for admins. */
export function emailsFor(role: Role): Condition[] {
  if (role === 'admin') return [];
  const marks = STAFF_EMAIL_KINDS.map(() => '?').join(', ');
  return [{ sql: `e.kind not in (${marks})`, values: [...STAFF_EMAIL_KINDS] }];
}

function queryOf(asked: Asked, role: Role): ListQuery<Sort> {
  const where = [
    { sql: ofRealBooking('e.reservation_id'), values: [] },
    ...emailsFor(role),
    ...wordsOf(asked.search).map(addressedOrAbout),
    ...equalTo('e.state', asked.state),
    ...equalTo('e.kind', asked.kind),
    ...equalTo('r.performance_id', asked.performanceId),
  ];
  return { columns: COLUMNS, from: FROM, where, sorts: SORTS, tieBreak: 'e.id' };
}

/** Addresses are kept in small letters. */
function addressedOrAbout(word: string): Condition {
  const { sql, values } = wordFound(word);
  return {
    sql: `e.recipient like ? or ${sql}`,
    values: [somewhere(word.toLowerCase()), ...values],
  };
}

/** Every mail that was promised, a page at a time, by state, kind, evening, address, name or code. */
export async function listEmails(em: EntityManager, asked: Asked, role: Role) {
  const { rows, total } = await pageOf<Row, Sort>(em, queryOf(asked, role), asked);
  return { rows: rows.map(emailOf), total };
}
export type ListedEmail = ReturnType<typeof emailOf>;

export async function allEmails(em: EntityManager, asked: Asked, role: Role) {
  return (await allOf<Row, Sort>(em, queryOf(asked, role), asked)).map(emailOf);
}

/** One mail with what staff did to it, and the other mails about the same booking. */
export async function emailById(em: EntityManager, id: string, role: Role) {
  const [only] = emailsFor(role);
  const [row] = await em.execute<Row[]>(
    `select ${COLUMNS} ${FROM} where e.id = ? ${only ? `and ${only.sql}` : ''}`,
    [id, ...(only?.values ?? [])],
  );
  if (!row) throw new DomainError('NOT_FOUND');
  const changes = await em.execute<{ at: string; action: string; by: string | null }[]>(
    `select a.at, a.action, u.name as by from audit_entry a left join staff_user u on u.id = a.user_id
     where a.entity_id = ? order by a.id`,
    [id],
  );
  const others = await em.execute<Row[]>(
    `select ${COLUMNS} ${FROM} where e.reservation_id = ? and e.id <> ? order by e.created_at desc limit ${MOST_OTHERS}`,
    [row.reservation_id, id],
  );
  return {
    ...emailOf(row),
    changes: changes.map(({ at, action, by }) => ({ at: dateOf(at).toISOString(), action, by })),
    others: others.map(emailOf),
  };
}
const MOST_OTHERS = 20;

function emailOf(row: Row) {
  return {
    id: row.id,
    kind: row.kind,
    sampleKind: row.sample_kind,
    state: row.state,
    recipient: row.recipient,
    locale: row.locale,
    attempts: row.attempts,
    createdAt: dateOf(row.created_at).toISOString(),
    dueAt: dateOf(row.due_at).toISOString(),
    sentAt: dateOrNull(row.sent_at)?.toISOString() ?? null,
    reason: row.last_error,
    reservation:
      row.reservation_id && row.code
        ? { id: row.reservation_id, code: row.code, name: row.name ?? '' }
        : null,
    performance:
      row.performance_id && row.starts_at && row.time_zone && row.title
        ? {
            id: row.performance_id,
            title: row.title,
            startsAt: dateOf(row.starts_at).toISOString(),
            timeZone: row.time_zone,
          }
        : null,
  };
}
