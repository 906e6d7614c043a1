import type { PosterFile } from '@azionelab/db';

/** A point of a picture, as shares from the top left. */
export interface FocalPoint {
  x: number;
  y: number;
}

/** Pictures that the company uploaded: kept as files that never change, each with a name of its own. */
export interface MediaStore {
  /** The wide picture for chats, cut anew around another point. */
  shareCrop(files: PosterFile[], focal: FocalPoint): Promise<PosterFile>;
  /** Forgets files by name. One that is not there is forgotten already. */
  remove(files: string[]): Promise<void>;
}
