import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DomainError, type MediaStore } from '@azionelab/api/server';
import sharp from 'sharp';
import { nameOf, removeFiles } from './files.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { renderShare } from './render-poster.ts';
import { storeLogo } from './store-logo.ts';
import { storeUploadedPoster } from './store-poster.ts';

/** The pictures in a folder. */
export function createMediaStore(folder: string): MediaStore {
  const inTurn = oneAtATime();
  return {
    storePoster: (image, focal) =>
      inTurn(() => storeUploadedPoster(folder, Buffer.from(image), focal)),
    storeLogo: (image) => inTurn(() => storeLogo(folder, Buffer.from(image))),
    async shareCrop(files, focal) {
      const largest = files
        .filter(({ type, crop }) => type === 'image/webp' && !crop)
        .toSorted((one, other) => other.width - one.width)[0];
      if (!largest) throw new DomainError('NOT_FOUND');
      const name = nameOf(largest.file, randomUUID());
      return renderShare(sharp(join(folder, largest.file)), { folder, name, focal });
    },
    remove: (files) => removeFiles(folder, files),
  };
}
