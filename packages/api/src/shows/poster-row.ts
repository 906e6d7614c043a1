import { type EntityManager, Poster, type PosterFile, ref, type Show } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import type { PosterWords } from './admin-schema.ts';
import { requireComplete } from './missing.ts';

/** A picture that has been put into the media folder in all its sizes. */
export interface StoredPicture {
  files: PosterFile[];
  width: number;
  height: number;
  /** `#rrggbb`, painted while it loads. */
  color: string;
}

/** The show's poster, if it is the one that its editor saw; every change makes a new row. Refuses with `STALE`. */
export async function posterAsSeen(tx: EntityManager, showId: string, basedOn: string | null) {
  const poster = await tx.findOne(Poster, { show: showId });
  if ((poster?.id ?? null) !== basedOn) throw new DomainError('STALE');
  return poster;
}

/** Puts a poster in the place of the one there was. The caller holds the show's lock. */
export async function putPoster(
  tx: EntityManager,
  show: Show,
  { picture, words, now }: { picture: StoredPicture; words: PosterWords; now: Date },
) {
  await tx.nativeDelete(Poster, { show: show.id });
  const { files, width, height, color } = picture;
  const { alt, focalX, focalY } = words;
  const created = { files, width, height, color, alt, focalX, focalY, createdAt: now };
  const poster = tx.create(Poster, { ...created, show: ref(show) });
  if (show.status !== 'draft') requireComplete(show, poster);
  await tx.flush();
  return poster;
}
