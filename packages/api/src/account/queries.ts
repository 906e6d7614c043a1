import type { EntityManager, Locale, Role } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { dateOf, dateOrNull } from '../sql.ts';

interface AccountRow {
  name: string;
  email: string;
  role: Role;
  locale: Locale;
  version: number;
  has_second_factor: boolean;
  recovery_codes: number;
}

/** One's own account. */
export async function ownAccount(em: EntityManager, id: string) {
  const [row] = await em.execute<AccountRow[]>(
    `select name, email, role, locale, version, totp_confirmed_at is not null as has_second_factor,
       (select count(*)::int from recovery_code where user_id = u.id and used_at is null) as recovery_codes
     from staff_user u where id = ?`,
    [id],
  );
  if (!row) throw new DomainError('NOT_FOUND');
  const { has_second_factor: isOn, recovery_codes: recoveryCodesLeft, ...account } = row;
  return { ...account, secondFactor: { isOn, recoveryCodesLeft } };
}

interface SessionRow {
  handle: string;
  device: string | null;
  created_at: string;
  last_seen_at: string | null;
}

/** Where somebody is signed in, last used first. */
export async function sessionsOf(em: EntityManager, userId: string, now: Date) {
  const rows = await em.execute<SessionRow[]>(
    `select handle, device, created_at, last_seen_at from staff_session
     where user_id = ? and expires_at > ? and ends_at > ?
     order by last_seen_at desc nulls last, created_at desc limit 100`,
    [userId, now, now],
  );
  return rows.map(({ handle, device, ...at }) => ({
    handle,
    device,
    startedAt: dateOf(at.created_at).toISOString(),
    lastSeenAt: dateOrNull(at.last_seen_at)?.toISOString() ?? null,
  }));
}
