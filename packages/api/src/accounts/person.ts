import type { EntityManager, Locale, Role } from '@azionelab/db';
import { DomainError } from '../errors.ts';

/** What deciding about somebody of the company needs to know. */
export interface Person {
  id: string;
  email: string;
  name: string;
  role: Role;
  locale: Locale;
  version: number;
  passwordHash: string | null;
  isDisabled: boolean;
  hasSecondFactor: boolean;
}

interface PersonRow {
  id: string;
  email: string;
  name: string;
  role: Role;
  locale: Locale;
  version: number;
  password_hash: string | null;
  is_disabled: boolean;
  has_second_factor: boolean;
}

const COLUMNS = `id, email, name, role, locale, version, password_hash, disabled_at is not null as is_disabled,
  totp_confirmed_at is not null as has_second_factor`;
/** Whoever can still do everything. */
const IS_ADMIN = `role = 'admin' and disabled_at is null and password_hash is not null`;

export async function personById(em: EntityManager, id: string) {
  const [row] = await em.execute<PersonRow[]>(`select ${COLUMNS} from staff_user where id = ?`, [
    id,
  ]);
  return row && personOf(row);
}

/** The person, locked; refuses whom there is not. */
export async function lockPerson(tx: EntityManager, id: string) {
  const [row] = await tx.execute<PersonRow[]>(
    `select ${COLUMNS} from staff_user where id = ? for update`,
    [id],
  );
  if (!row) throw new DomainError('NOT_FOUND');
  return personOf(row);
}

export async function lockPersonByEmail(tx: EntityManager, email: string) {
  const [row] = await tx.execute<PersonRow[]>(
    `select ${COLUMNS} from staff_user where email = ? for update`,
    [email],
  );
  return row && personOf(row);
}

/**
 * The person, locked together with every admin, for what may take an admin away. Whoever waits here sees who is left when it is their
 * turn; the order by id keeps two from waiting for each other.
 */
export async function lockPersonAndAdmins(tx: EntityManager, id: string) {
  const rows = await tx.execute<(PersonRow & { is_admin: boolean })[]>(
    `select ${COLUMNS}, ${IS_ADMIN} as is_admin from staff_user
     where id = ? or (${IS_ADMIN}) order by id for update`,
    [id],
  );
  const row = rows.find((each) => each.id === id);
  if (!row) throw new DomainError('NOT_FOUND');
  const otherAdmins = rows.filter((each) => each.is_admin && each.id !== id).length;
  return { person: personOf(row), isLastAdmin: row.is_admin && otherAdmins === 0 };
}

export async function hasAdmin(em: EntityManager) {
  const [row] = await em.execute<{ has_admin: boolean }[]>(
    `select exists (select 1 from staff_user where ${IS_ADMIN}) as has_admin`,
  );
  return row?.has_admin === true;
}

export async function endSessionsOf(
  tx: EntityManager,
  userId: string,
  { exceptHandle = null }: { exceptHandle?: string | null } = {},
) {
  const ended = await tx.execute<{ handle: string }[]>(
    'delete from staff_session where user_id = ? and handle is distinct from ?::uuid returning handle',
    [userId, exceptHandle],
  );
  return ended.length;
}

function personOf(row: PersonRow): Person {
  const { id, email, name, role, locale, version } = row;
  return {
    id,
    email,
    name,
    role,
    locale,
    version,
    passwordHash: row.password_hash,
    isDisabled: row.is_disabled,
    hasSecondFactor: row.has_second_factor,
  };
}
