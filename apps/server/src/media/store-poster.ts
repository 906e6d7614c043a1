import { randomUUID } from 'node:crypto';
import type { PosterFile } from '@azionelab/db';
import sharp from 'sharp';
import { nameOf } from './files.ts';
import { readPicture } from './read-picture.ts';
import { type FocalPoint, renderPoster } from './render-poster.ts';

const WIDTH = 1200;
const LEAST_SIDE = 300;

/** Renders one of the site's own drawings, which may be an SVG. The same drawing gives the same files. */
export async function storePoster(folder: string, image: Uint8Array, focal: FocalPoint) {
  const { data, info } = await sharp(image, { density: 96 })
    .resize({ width: WIDTH })
    .flatten()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const whole = sharp(data, { raw: { width, height, channels } });
  const name = nameOf(image, JSON.stringify(focal));
  const files = await renderPoster(whole, { folder, name, focal, formats: ['webp'] });
  return { files, width, height };
}

export interface UploadedPoster {
  files: PosterFile[];
  width: number;
  height: number;
  color: string;
}

/**
 * Renders an uploaded picture as a poster, into files that only this upload has: whoever replaces it may remove them. Refuses with
 * `INVALID_INPUT` what is no picture.
 */
export async function storeUploadedPoster(
  folder: string,
  bytes: Buffer,
  focal: FocalPoint,
): Promise<UploadedPoster> {
  const picture = await readPicture(bytes, { leastSide: LEAST_SIDE });
  const { data, info } = await picture
    .resize({ width: WIDTH })
    .flatten({ background: '#ffffff' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const whole = sharp(data, { raw: { width, height, channels } });
  const name = nameOf(bytes, randomUUID());
  const files = await renderPoster(whole, { folder, name, focal, formats: ['avif', 'webp'] });
  const { dominant } = await whole.clone().stats();
  return { files, width, height, color: hexOf(dominant) };
}

function hexOf({ r, g, b }: { r: number; g: number; b: number }) {
  return `#${[r, g, b].map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}
