import type { EntityManager } from '@azionelab/db';

/** Notes in a session that its person has just proved who they are. */
export async function markSession(
  tx: EntityManager,
  handle: string | null,
  mark: 'password_at' | 'second_factor_at',
  now: Date,
) {
  await tx.execute(`update staff_session set ${mark} = ? where handle = ?::uuid`, [now, handle]);
}
