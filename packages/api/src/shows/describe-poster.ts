import { type EntityManager, Poster, type PosterFile } from '@azionelab/db';
import { changesBetween, record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide } from '../transaction.ts';
import type { PosterWords } from './admin-schema.ts';
import type { Change } from './create.ts';
import { posterFacts } from './facts.ts';
import { lockShow } from './locked.ts';
import { unusedFiles } from './poster-files.ts';
import { posterAsSeen, putPoster } from './poster-row.ts';

export interface PosterEdit extends PosterWords {
  showId: string;
  basedOn: string;
  /** The wide picture around the new point. */
  share: PosterFile;
}

/** The files of a show's poster, for cutting one of them anew. Refuses with `STALE` when it is another poster now. */
export async function posterFilesOf(
  em: EntityManager,
  { showId, basedOn }: Pick<PosterEdit, 'showId' | 'basedOn'>,
) {
  const poster = await em.findOne(Poster, { show: showId });
  if (!poster) throw new DomainError('NOT_FOUND');
  if (poster.id !== basedOn) throw new DomainError('STALE');
  return poster.files;
}

/** Says the same picture in other words, or around another point; answers the files that nobody needs any more. Refuses with `STALE`. */
export async function describePoster(
  em: EntityManager,
  { showId, basedOn, share, ...words }: PosterEdit,
  { now, staffId }: Change,
): Promise<{ posterId: string; unused: string[] }> {
  return decide(em, async (tx) => {
    const show = await lockShow(tx, showId);
    const old = await posterAsSeen(tx, showId, basedOn);
    if (!old) throw new DomainError('NOT_FOUND');
    const before = posterFacts(old);
    const { width, height, color } = old;
    const files = [...old.files.filter(({ crop }) => crop !== 'share'), share];
    const poster = await putPoster(tx, show, {
      picture: { files, width, height, color },
      words,
      now,
    });
    const details = changesBetween(before, posterFacts(poster));
    record(tx, {
      action: 'show.posterDescribed',
      entityId: showId,
      at: now,
      userId: staffId,
      details,
    });
    await tx.flush();
    return { posterId: poster.id, unused: await unusedFiles(tx, old.files) };
  });
}
