import type { EntityManager } from '@azionelab/db';
import { forgetSecondFactor } from '../account/second-factor.ts';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide } from '../transaction.ts';
import type { By } from './invite.ts';
import { endSessionsOf, lockPerson } from './person.ts';

/** For somebody who has lost phone and recovery codes: they sign in with the password and set up a new one. */
export async function resetSecondFactor(em: EntityManager, id: string, { by, now }: By) {
  await decide(em, async (tx) => {
    const { hasSecondFactor } = await lockPerson(tx, id);
    if (!hasSecondFactor) throw new DomainError('NOT_POSSIBLE_NOW');
    await forgetSecondFactor(tx, id);
    const details = { sessionsEnded: await endSessionsOf(tx, id) };
    record(tx, { action: 'user.secondFactorReset', entityId: id, at: now, userId: by, details });
  });
}
