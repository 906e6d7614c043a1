import { type EntityManager, Poster } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide } from '../transaction.ts';
import type { Change } from './create.ts';
import { posterFacts } from './facts.ts';
import { lockShow } from './locked.ts';
import { unusedFiles } from './poster-files.ts';
import { posterAsSeen } from './poster-row.ts';

/** Leaves a show without a poster: its title is set in type instead. Refuses with `NOT_FOUND` and `STALE`. */
export async function removePoster(
  em: EntityManager,
  { showId, basedOn }: { showId: string; basedOn: string },
  { now, staffId }: Change,
) {
  return decide(em, async (tx) => {
    await lockShow(tx, showId);
    const old = await posterAsSeen(tx, showId, basedOn);
    if (!old) throw new DomainError('NOT_FOUND');
    const details = { before: posterFacts(old) };
    await tx.nativeDelete(Poster, { id: old.id });
    record(tx, {
      action: 'show.posterRemoved',
      entityId: showId,
      at: now,
      userId: staffId,
      details,
    });
    await tx.flush();
    return { unused: await unusedFiles(tx, old.files) };
  });
}
