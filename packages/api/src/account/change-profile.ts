import type { EntityManager } from '@azionelab/db';
import { lockPerson } from '../accounts/person.ts';
import { changesBetween, record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide } from '../transaction.ts';
import type { ChangeProfileInput } from './schema.ts';

/** One's own name and language. */
export async function changeProfile(
  em: EntityManager,
  { name, locale, version }: ChangeProfileInput,
  { userId, now }: { userId: string; now: Date },
) {
  return decide(em, async (tx) => {
    const person = await lockPerson(tx, userId);
    if (person.version !== version) throw new DomainError('STALE', { version: person.version });
    await tx.execute(
      'update staff_user set name = ?, locale = ?, version = version + 1 where id = ?',
      [name, locale, userId],
    );
    const before = { name: person.name, locale: person.locale };
    const details = changesBetween(before, { name, locale });
    record(tx, { action: 'user.profileChanged', entityId: userId, at: now, userId, details });
    return { version: version + 1 };
  });
}
