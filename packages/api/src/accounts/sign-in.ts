import type { EntityManager, Role } from '@azionelab/db';
import { record } from '../audit/record.ts';
import type { Services } from '../context.ts';
import { DomainError } from '../errors.ts';

interface AccountRow {
  id: string;
  name: string;
  email: string;
  role: Role;
  password_hash: string | null;
  is_disabled: boolean;
  has_second_factor: boolean;
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
    `select id, name, email, role, password_hash, disabled_at is not null as is_disabled,
       totp_confirmed_at is not null as has_second_factor
     from staff_user where email = ?`,
    [email],
  );
  const isRight = await passwords.verify(row?.password_hash ?? null, password);
  if (!row || !isRight || row.is_disabled) throw new DomainError('WRONG_CREDENTIALS');
  const { id, name, role, has_second_factor: hasSecondFactor } = row;
  return { id, name, role, hasSecondFactor };
}

/** Writes down that somebody has signed in. */
export async function noteSignIn(em: EntityManager, userId: string, now: Date) {
  record(em, { action: 'user.signedIn', entityId: userId, at: now, userId });
  await em.execute('update staff_user set last_sign_in_at = ? where id = ?', [now, userId]);
  await em.flush();
}
