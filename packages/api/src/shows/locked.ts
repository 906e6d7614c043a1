import { type EntityManager, LockMode, Show } from '@azionelab/db';
import { DomainError } from '../errors.ts';

/** The show under its row's lock. Refuses with `NOT_FOUND`. */
export async function lockShow(tx: EntityManager, id: string) {
  const show = await tx.findOne(Show, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!show) throw new DomainError('NOT_FOUND');
  return show;
}

/** As its editor saw it; refuses with `STALE` when somebody has saved it since. */
export async function lockShowAt(tx: EntityManager, { id, version }: ShowAt) {
  const show = await lockShow(tx, id);
  if (show.version !== version) throw new DomainError('STALE');
  return show;
}

export interface ShowAt {
  id: string;
  version: number;
}
