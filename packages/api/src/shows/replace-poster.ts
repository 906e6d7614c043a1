import type { EntityManager } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { decide } from '../transaction.ts';
import type { PosterWords } from './admin-schema.ts';
import type { Change } from './create.ts';
import { posterFacts } from './facts.ts';
import { lockShow } from './locked.ts';
import { unusedFiles } from './poster-files.ts';
import { posterAsSeen, putPoster, type StoredPicture } from './poster-row.ts';

export interface NewPoster extends PosterWords {
  showId: string;
  basedOn: string | null;
  picture: StoredPicture;
}

/** Gives a show its poster; answers the files of the old one that nobody needs any more. Refuses with `NOT_FOUND` and `STALE`. */
export async function replacePoster(
  em: EntityManager,
  { showId, basedOn, picture, ...words }: NewPoster,
  { now, staffId }: Change,
): Promise<{ posterId: string; unused: string[] }> {
  return decide(em, async (tx) => {
    const show = await lockShow(tx, showId);
    const old = await posterAsSeen(tx, showId, basedOn);
    const before = old && posterFacts(old);
    const poster = await putPoster(tx, show, { picture, words, now });
    record(tx, {
      action: 'show.posterReplaced',
      entityId: showId,
      at: now,
      userId: staffId,
      details: { before, after: posterFacts(poster) },
    });
    await tx.flush();
    return { posterId: poster.id, unused: await unusedFiles(tx, old?.files ?? []) };
  });
}
