import type { EntityManager, Role } from '@azionelab/db';
import type { Services } from '../context.ts';
import { DomainError } from '../errors.ts';

interface AccountRow {
  id: string;
  name: string;
  email: string;
  role: Role;
  password_hash: string;
  is_disabled: boolean;
}

/**
 * The account behind an address and a password. An unknown address, a disabled account and a wrong password get the same
 * `WRONG_CREDENTIALS` after the same work.
 */
export async function findAccount(
  em: EntityManager,
  { email, password }: { email: string; password: string },
  passwords: Services['passwords'],
) {
  const [row] = await em.execute<AccountRow[]>(
    'select id, name, email, role, password_hash, disabled_at is not null as is_disabled from staff_user where email = ?',
    [email],
  );
  const isRight = await passwords.verify(row?.password_hash ?? null, password);
  if (!row || !isRight || row.is_disabled) throw new DomainError('WRONG_CREDENTIALS');
  const { id, name, role } = row;
  return { id, name, role, email: row.email };
}
