import type { EntityManager } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { queueStaffEmail } from '../outbox/queue.ts';
import type { Secrets } from '../tokens.ts';
import { decide } from '../transaction.ts';
import { lockPersonByEmail } from './person.ts';
import { createStaffLink } from './staff-links.ts';

/** Promises a mail with a link to whoever can sign in with this address; nothing for any other one. */
export async function requestPasswordReset(
  em: EntityManager,
  { email, secrets, now }: { email: string; secrets: Secrets; now: Date },
) {
  return decide(em, async (tx) => {
    const person = await lockPersonByEmail(tx, email);
    if (!person || person.isDisabled || person.passwordHash === null) return;
    const { id, locale } = person;
    const { link } = await createStaffLink(tx, 'passwordReset', { userId: id, secrets, now });
    queueStaffEmail(tx, 'passwordReset', { link, to: { email, locale }, now });
    record(tx, { action: 'user.passwordResetRequested', entityId: id, at: now });
  });
}
