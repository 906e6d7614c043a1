import type { EntityManager } from '@azionelab/db';
import { DomainError } from '../errors.ts';

/**
 * Runs `work` while nobody else rehearses: two would remove each other's evening. Refuses with `BUSY`. The lock has a connection of its
 * own and ends with it, however this process ends.
 */
export async function rehearseAlone<T>(em: EntityManager, work: () => Promise<T>): Promise<T> {
  return em.fork().transactional(async (tx) => {
    const [row] = await tx.execute<{ is_mine: boolean }[]>(
      `select pg_try_advisory_xact_lock(hashtext('azionelab:rehearsal')) as is_mine`,
    );
    if (!row?.is_mine) throw new DomainError('BUSY');
    return work();
  });
}
