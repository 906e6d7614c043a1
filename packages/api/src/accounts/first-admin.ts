import type { EntityManager } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import type { Secrets } from '../tokens.ts';
import { decide } from '../transaction.ts';
import { newUser } from './create-user.ts';
import { hashOfNewPassword, type PasswordServices } from './new-password.ts';
import { hasAdmin, lockPersonByEmail } from './person.ts';
import type { SetUpFirstAdminInput } from './schema.ts';
import { createStaffLink, findStaffLink, takeStaffLink } from './staff-links.ts';

/** Whoever started the site for the first time becomes its admin by the link that it printed. Never while there is an admin. */
export async function setUpFirstAdmin(
  em: EntityManager,
  { token, password, ...account }: SetUpFirstAdminInput,
  { now, ...services }: PasswordServices & { now: Date },
) {
  const { kind } = await findStaffLink(em, token, now);
  if (kind !== 'setup') throw new DomainError('UNKNOWN_LINK');
  const passwordHash = await hashOfNewPassword(services, password, account);
  await decide(em, async (tx) => {
    await takeStaffLink(tx, token, now);
    if (await hasAdmin(tx)) throw new DomainError('NOT_POSSIBLE_NOW');
    if (await lockPersonByEmail(tx, account.email)) throw new DomainError('NAME_TAKEN');
    const { id } = newUser(tx, { ...account, role: 'admin', passwordHash, now });
    record(tx, { action: 'user.firstAdminCreated', entityId: id, at: now, userId: id });
  });
  return { email: account.email };
}

/**
 * The token of a set-up link for a site that nobody can sign in to, or null: somebody is there, or a link that was printed before
 * still works.
 */
export async function offerSetUp(
  em: EntityManager,
  { secrets, now }: { secrets: Secrets; now: Date },
) {
  return decide(em, async (tx) => {
    // Of several processes that start at once, one offers.
    await tx.execute(`select pg_advisory_xact_lock(hashtext('azionelab:first-admin'))`);
    const [row] = await tx.execute<{ is_open: boolean }[]>(
      `select not exists (select 1 from staff_user) and not exists
         (select 1 from staff_link where kind = 'setup' and used_at is null and expires_at > ?) as is_open`,
      [now],
    );
    if (!row?.is_open) return null;
    const { link, token } = await createStaffLink(tx, 'setup', { userId: null, secrets, now });
    record(tx, { action: 'user.setUpOffered', entityId: link.id, at: now, actor: 'system' });
    return token;
  });
}
