import type {
  AuditActor,
  AuditValue,
  EmailKind,
  EntityManager,
  Role,
  Translated,
} from '@azionelab/db';
import type * as z from 'zod/mini';
import {
  allOf,
  type Condition,
  containing,
  equalTo,
  type ListQuery,
  pageOf,
} from '../lists/page.ts';
import { NOT_OF_A_REHEARSAL } from '../rehearsals/left-out.ts';
import { dateOf } from '../sql.ts';
import type { AUDIT_SORTS, listAuditInput } from './admin-schema.ts';

interface Row {
  id: string;
  at: string;
  actor: AuditActor;
  action: string;
  entity_id: string | null;
  details: Record<string, AuditValue>;
  user_id: string | null;
  user_name: string | null;
  reservation_id: string | null;
  code: string | null;
  performance_id: string | null;
  starts_at: string | null;
  time_zone: string | null;
  show_id: string | null;
  title: Translated | null;
  venue_id: string | null;
  venue_name: string | null;
  person_id: string | null;
  person_name: string | null;
  email_id: string | null;
  email_kind: EmailKind | null;
}

type Sort = (typeof AUDIT_SORTS)[number];
type Asked = z.output<typeof listAuditInput>;

const COLUMNS = `a.id, a.at, a.actor, a.action, a.entity_id, a.details, u.id as user_id, u.name as user_name,
  r.id as reservation_id, r.code, p.id as performance_id, p.starts_at, v.time_zone, s.id as show_id, s.title,
  v.id as venue_id, v.name as venue_name, o.id as person_id, o.name as person_name, e.id as email_id, e.kind as email_kind`;
/** An entry names what it is about by an id that may be anything's: whichever table knows it says what it is. */
const FROM = `from audit_entry a left join staff_user u on u.id = a.user_id
  left join outbox_email e on e.id = a.entity_id
  left join job j on j.id = a.entity_id
  left join reservation r on r.id = coalesce(e.reservation_id, a.entity_id)
  left join performance p on p.id = coalesce(r.performance_id, j.performance_id, a.entity_id)
  left join show s on s.id = coalesce(p.show_id, a.entity_id)
  left join venue v on v.id = coalesce(p.venue_id, a.entity_id)
  left join staff_user o on o.id = a.entity_id`;

function queryOf(asked: Asked): ListQuery<Sort> {
  return {
    columns: COLUMNS,
    from: FROM,
    where: [
      { sql: NOT_OF_A_REHEARSAL, values: [] },
      ...found(asked.search),
      ...equalTo('a.actor', asked.actor),
      ...equalTo('a.user_id', asked.userId),
      ...equalTo(`split_part(a.action, '.', 1)`, asked.entity),
      ...equalTo('a.entity_id', asked.entityId),
      ...during(asked),
    ],
    sorts: { at: 'a.at' },
    // Of what happened in one instant, too, the order is the one asked for.
    tieBreak: `a.id ${asked.direction}`,
  };
}

/** By the word of an action, or by an id or a part of one. */
function found(search: string) {
  const isIdLike = /^[\da-f-]{4,36}$/i.test(search);
  return containing(['a.action', ...(isIdLike ? ['a.entity_id::text'] : [])], search);
}

function during({ from, until }: Asked): Condition[] {
  return [
    ...(from ? [{ sql: 'a.at >= ?', values: [from] }] : []),
    ...(until ? [{ sql: 'a.at < ?', values: [until] }] : []),
  ];
}

/** Who did what, the newest first unless asked otherwise, each entry with the name of what it is about. */
export async function listEntries(em: EntityManager, asked: Asked) {
  const { rows, total } = await pageOf<Row, Sort>(em, queryOf(asked), asked);
  return { rows: rows.map(entryOf), total };
}

export async function allEntries(em: EntityManager, asked: Asked) {
  return (await allOf<Row, Sort>(em, queryOf(asked), asked)).map(entryOf);
}

/** Everybody who may stand in the audit. */
export function auditPeople(em: EntityManager) {
  return em.execute<{ id: string; name: string }[]>(
    'select id, name from staff_user where not is_rehearsal order by lower(name)',
  );
}

/** What the box office may read of it: the work of an evening, not who may do what. */
const EVENING_WORK = ['reservation', 'admission', 'performance', 'email', 'job'];

/** What happened lately. */
export async function recentEntries(
  em: EntityManager,
  { role, most }: { role: Role; most: number },
) {
  const only =
    role === 'admin'
      ? ''
      : `and split_part(a.action, '.', 1) in (${EVENING_WORK.map(() => '?').join(', ')})`;
  const rows = await em.execute<Row[]>(
    `select ${COLUMNS} ${FROM} where (${NOT_OF_A_REHEARSAL}) ${only} order by a.at desc, a.id desc limit ?`,
    [...(role === 'admin' ? [] : EVENING_WORK), most],
  );
  return rows.map(entryOf);
}

export type AuditListEntry = ReturnType<typeof entryOf>;

function entryOf(row: Row) {
  return {
    id: row.id,
    at: dateOf(row.at).toISOString(),
    actor: row.actor,
    who: row.user_id && row.user_name ? { id: row.user_id, name: row.user_name } : null,
    action: row.action,
    entityId: row.entity_id,
    details: row.details,
    about: aboutOf(row),
  };
}

/** What the entry is about, by name, with what it belongs to. */
function aboutOf(row: Row) {
  const { reservation_id, code, show_id, title, venue_id, venue_name, person_id, person_name } =
    row;
  return {
    reservation: reservation_id && code ? { id: reservation_id, code } : null,
    performance:
      row.performance_id && row.starts_at && row.time_zone
        ? {
            id: row.performance_id,
            startsAt: dateOf(row.starts_at).toISOString(),
            timeZone: row.time_zone,
          }
        : null,
    show: show_id && title ? { id: show_id, title } : null,
    venue: venue_id && venue_name ? { id: venue_id, name: venue_name } : null,
    person: person_id && person_name ? { id: person_id, name: person_name } : null,
    email: row.email_id && row.email_kind ? { id: row.email_id, kind: row.email_kind } : null,
  };
}
