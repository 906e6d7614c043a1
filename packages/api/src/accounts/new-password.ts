import type { Services } from '../context.ts';
import { DomainError } from '../errors.ts';
import { SHORTEST_PASSWORD, weaknessOfPassword } from './password-rules.ts';

export type PasswordServices = Pick<Services, 'passwords' | 'settings'>;

/** The hash of a password that somebody has chosen; refuses a weak one and says why. */
export async function hashOfNewPassword(
  { passwords, settings }: PasswordServices,
  password: string,
  { name, email }: { name: string; email: string },
) {
  const { name: siteName } = await settings.get('company');
  const why = await weaknessOfPassword(password, [name, email, siteName]);
  if (why) throw new DomainError('WEAK_PASSWORD', { why, least: SHORTEST_PASSWORD });
  return passwords.hash(password);
}
