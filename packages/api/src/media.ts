import type { PosterFile } from '@azionelab/db';
import type { StoredPicture } from './shows/poster-row.ts';
import type { Logo } from './site/settings.ts';

/** A point of a picture, as shares from the top left. */
export interface FocalPoint {
  x: number;
  y: number;
}

/** Pictures that the company uploaded: kept as files that never change, each with a name of its own. */
export interface MediaStore {
  /** Renders an uploaded picture in every size; refuses with `INVALID_INPUT` and a `problem` what is no picture. */
  storePoster(image: Uint8Array, focal: FocalPoint): Promise<StoredPicture>;
  storeLogo(image: Uint8Array): Promise<Logo>;
  /** The wide picture for chats, cut anew around another point. */
  shareCrop(files: PosterFile[], focal: FocalPoint): Promise<PosterFile>;
  /** Forgets files by name. One that is not there is forgotten already. */
  remove(files: string[]): Promise<void>;
}
