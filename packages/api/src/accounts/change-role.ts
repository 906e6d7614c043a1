import type { EntityManager } from '@azionelab/db';
import { changesBetween, record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide } from '../transaction.ts';
import type { ChangeRoleInput } from './admin-schema.ts';
import type { By } from './invite.ts';
import { lockPersonAndAdmins } from './person.ts';

/** What somebody may do from now on. The last admin stays one. */
export async function changeRole(
  em: EntityManager,
  { id, role, version }: ChangeRoleInput,
  { by, now }: By,
) {
  return decide(em, async (tx) => {
    const { person, isLastAdmin } = await lockPersonAndAdmins(tx, id);
    if (person.version !== version) throw new DomainError('STALE', { version: person.version });
    if (isLastAdmin && role !== 'admin') throw new DomainError('LAST_ADMIN');
    await tx.execute('update staff_user set role = ?, version = version + 1 where id = ?', [
      role,
      id,
    ]);
    const details = changesBetween({ role: person.role }, { role });
    record(tx, { action: 'user.roleChanged', entityId: id, at: now, userId: by, details });
    return { version: version + 1 };
  });
}
