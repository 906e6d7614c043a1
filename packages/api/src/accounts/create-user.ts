import { type EntityManager, User } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide } from '../transaction.ts';
import { hashOfNewPassword, type PasswordServices } from './new-password.ts';
import { lockPersonByEmail } from './person.ts';
import type { CreateUserInput } from './schema.ts';

/** An account with a password, made by the operator on the command line. */
export async function createUser(
  em: EntityManager,
  { password, ...account }: CreateUserInput,
  { now, ...services }: PasswordServices & { now: Date },
) {
  const passwordHash = await hashOfNewPassword(services, password, account);
  return decide(em, async (tx) => {
    if (await lockPersonByEmail(tx, account.email)) throw new DomainError('NAME_TAKEN');
    const user = newUser(tx, { ...account, passwordHash, now });
    const { role } = account;
    record(tx, {
      action: 'user.created',
      entityId: user.id,
      at: now,
      actor: 'system',
      details: { role },
    });
    return { id: user.id };
  });
}

type NewUser = Omit<CreateUserInput, 'password'> & { passwordHash: string | null; now: Date };

/** A row of somebody new; without a password until they accept their invitation. */
export function newUser(tx: EntityManager, { now, ...account }: NewUser) {
  const user = tx.create(User, {
    ...account,
    id: crypto.randomUUID(),
    totpSecret: null,
    totpConfirmedAt: null,
    totpLastStep: null,
    disabledAt: null,
    lastSignInAt: null,
    createdAt: now,
  });
  return user;
}
