import type { PosterFile } from '@azionelab/db';
import sharp, { type Sharp } from 'sharp';
import { keepPicture } from './files.ts';

export interface FocalPoint {
  x: number;
  y: number;
}

const WIDTHS = [400, 800, 1200];
const SHARE = { width: 1200, height: 630 } as const;
const ENCODINGS = {
  avif: { extension: 'avif', type: 'image/avif' },
  webp: { extension: 'webp', type: 'image/webp' },
} as const;

export interface Rendering {
  folder: string;
  name: string;
  focal: FocalPoint;
  formats: (keyof typeof ENCODINGS)[];
}

/**
 * Renders a poster: three sizes in each of the formats, a JPEG for old readers and a wide JPEG around the focal point (shares from the
 * top left) for chat previews. `whole` is 1200 pixels wide.
 */
export async function renderPoster(whole: Sharp, { folder, name, focal, formats }: Rendering) {
  const files: PosterFile[] = [];
  for (const format of formats) {
    const { extension, type } = ENCODINGS[format];
    for (const size of WIDTHS) {
      const resized = whole.clone().resize({ width: size });
      const picture =
        format === 'avif'
          ? resized.avif({ quality: 58, effort: 2 })
          : resized.webp({ quality: 82 });
      const file = `${name}-${size}.${extension}`;
      files.push({ file, type, ...(await keepPicture(folder, file, picture)) });
    }
  }
  const jpeg = `${name}-800.jpg`;
  const size = await keepPicture(
    folder,
    jpeg,
    whole.clone().resize({ width: 800 }).jpeg({ quality: 82 }),
  );
  files.push({ file: jpeg, type: 'image/jpeg', ...size });
  files.push(await renderShare(whole, { folder, name, focal }));
  return files;
}

/** The wide crop around the focal point. */
export async function renderShare(
  whole: Sharp,
  { folder, name, focal }: Omit<Rendering, 'formats'>,
): Promise<PosterFile> {
  const { data, info } = await whole
    .clone()
    .resize({ width: SHARE.width })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const shown = Math.min(SHARE.height, height);
  const top = Math.round(Math.min(Math.max(focal.y * height - shown / 2, 0), height - shown));
  const crop = sharp(data, { raw: { width, height, channels } })
    .extract({ left: 0, top, width, height: shown })
    .jpeg({ quality: 84 });
  const file = `${name}-share.jpg`;
  return { file, type: 'image/jpeg', crop: 'share', ...(await keepPicture(folder, file, crop)) };
}
