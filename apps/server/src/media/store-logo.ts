import { randomUUID } from 'node:crypto';
import { keepPicture, nameOf } from './files.ts';
import { readPicture } from './read-picture.ts';

/** Twice as large as it is ever shown, for sharp screens. */
const LARGEST = { width: 640, height: 160 };
const LEAST_SIDE = 24;

/** Renders an uploaded logo, see-through where it was. Refuses with `INVALID_INPUT` what is no picture. */
export async function storeLogo(folder: string, bytes: Buffer) {
  const picture = await readPicture(bytes, { leastSide: LEAST_SIDE });
  const file = `${nameOf(bytes, randomUUID())}-logo.webp`;
  const fitted = picture.resize({ ...LARGEST, fit: 'inside', withoutEnlargement: true });
  return { file, ...(await keepPicture(folder, file, fitted.webp({ lossless: true }))) };
}
