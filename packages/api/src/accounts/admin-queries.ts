import type { EmailState, EntityManager, Locale, Role } from '@azionelab/db';
import { sessionsOf } from '../account/queries.ts';
import { DomainError } from '../errors.ts';
import { containing, equalTo, type ListQuery, pageOf } from '../lists/page.ts';
import { dateOrNull } from '../sql.ts';
import type { ListPeopleInput, PEOPLE_SORTS } from './admin-schema.ts';

type Status = 'active' | 'invited' | 'disabled';

interface PersonRow {
  id: string;
  name: string;
  email: string;
  role: Role;
  locale: Locale;
  version: number;
  status: Status;
  is_invited: boolean;
  has_second_factor: boolean;
  last_sign_in_at: string | null;
  created_at: string;
  sessions: number;
  invited_until: string | null;
  invitation_mail: EmailState | null;
}

const STATUS = `case when u.disabled_at is not null then 'disabled'
  when u.password_hash is null then 'invited' else 'active' end`;
const COLUMNS = `u.id, u.name, u.email, u.role, u.locale, u.version, ${STATUS} as status,
  u.password_hash is null as is_invited, u.totp_confirmed_at is not null as has_second_factor,
  u.last_sign_in_at, u.created_at, sessions.count as sessions,
  invitation.expires_at as invited_until, invitation.state as invitation_mail`;
const FROM = `from staff_user u
  left join lateral (
    select count(*)::int from staff_session s
    where s.user_id = u.id and s.expires_at > ? and s.ends_at > ?) sessions on true
  left join lateral (
    select l.expires_at, e.state from staff_link l left join outbox_email e on e.staff_link_id = l.id
    where l.user_id = u.id and l.kind = 'invite' and l.used_at is null
    order by l.created_at desc, l.id desc, e.created_at desc limit 1) invitation on true`;

const SORTS: Record<(typeof PEOPLE_SORTS)[number], string> = {
  name: 'lower(u.name)',
  email: 'u.email',
  role: 'u.role',
  lastSignIn: 'u.last_sign_in_at',
  created: 'u.created_at',
};

/** Everybody who is or was with the company, a page at a time. */
export async function listPeople(em: EntityManager, input: ListPeopleInput, now: Date) {
  const query: ListQuery<(typeof PEOPLE_SORTS)[number]> = {
    columns: COLUMNS,
    from: FROM,
    where: [
      ...atTime(now),
      { sql: 'not u.is_rehearsal', values: [] },
      ...containing(['u.name', 'u.email'], input.search),
      ...equalTo('u.role', input.role),
      ...equalTo(STATUS, input.status),
    ],
    sorts: SORTS,
    tieBreak: 'u.id',
  };
  const { rows, total } = await pageOf<PersonRow, (typeof PEOPLE_SORTS)[number]>(em, query, input);
  return { rows: rows.map(viewOf), total };
}

/** The times that `FROM` asks for come before what the conditions ask for. */
function atTime(now: Date) {
  return [{ sql: 'true', values: [now, now] }];
}

/** One person with where they are signed in. */
export async function personWithSessions(em: EntityManager, id: string, now: Date) {
  const [row] = await em.execute<PersonRow[]>(`select ${COLUMNS} ${FROM} where u.id = ?`, [
    now,
    now,
    id,
  ]);
  if (!row) throw new DomainError('NOT_FOUND');
  return { ...viewOf(row), openSessions: await sessionsOf(em, id, now) };
}

function viewOf(row: PersonRow) {
  const { id, name, email, role, locale, version, status, sessions } = row;
  const until = dateOrNull(row.invited_until);
  return {
    id,
    name,
    email,
    role,
    locale,
    version,
    status,
    sessions,
    hasSecondFactor: row.has_second_factor,
    lastSignInAt: dateOrNull(row.last_sign_in_at)?.toISOString() ?? null,
    createdAt: dateOrNull(row.created_at)?.toISOString() ?? null,
    /** For whom has not accepted yet: until when the link works, and how far the mail with it has got. */
    invitation: row.is_invited
      ? { until: until?.toISOString() ?? null, mail: row.invitation_mail }
      : null,
  };
}
