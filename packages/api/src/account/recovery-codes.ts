import { createHash } from 'node:crypto';
import { type EntityManager, RecoveryCode, ref, User } from '@azionelab/db';
import { newCode, type Secrets } from '../tokens.ts';

const HOW_MANY = 10;
const CODE = /^[A-Z0-9]{16}$/;

/** Ten fresh codes; earlier ones no longer work. They are shown once: only their hashes are kept. */
export async function replaceRecoveryCodes(
  tx: EntityManager,
  { userId, secrets, now }: { userId: string; secrets: Secrets; now: Date },
) {
  await tx.execute('delete from recovery_code where user_id = ?', [userId]);
  return Array.from({ length: HOW_MANY }, () => {
    const code = newCode() + newCode();
    tx.create(RecoveryCode, {
      user: ref(User, userId),
      codeHash: hashOf(secrets, userId, code),
      usedAt: null,
      createdAt: now,
    });
    return code.replace(/(.{4})(?=.)/g, '$1-');
  });
}

/** Uses a code up; false when there is no such one left. */
export async function useRecoveryCode(
  tx: EntityManager,
  typed: string,
  { userId, secrets, now }: { userId: string; secrets: Secrets; now: Date },
) {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  if (!CODE.test(code)) return false;
  const used = await tx.execute<{ id: string }[]>(
    `update recovery_code set used_at = ? where user_id = ? and code_hash = ? and used_at is null returning id`,
    [now, userId, hashOf(secrets, userId, code)],
  );
  return used.length === 1;
}

function hashOf(secrets: Secrets, userId: string, code: string) {
  return createHash('sha256')
    .update(secrets.pseudonym(`recovery:${userId}:${code}`))
    .digest('base64url');
}
