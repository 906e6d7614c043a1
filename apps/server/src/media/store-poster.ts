import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PosterFile } from '@azionelab/db';
import sharp, { type Sharp } from 'sharp';

const WIDTHS = [400, 800, 1200] as const;
const SHARE = { width: 1200, height: 630 } as const;
const HASH_LETTERS = 20;

/**
 * Renders a poster into the media folder: three WebP sizes, a JPEG for old readers and a wide JPEG around the focal point (shares
 * from the top left) for chat previews. Names carry the content's hash, so a file never changes.
 */
export async function storePoster(
  folder: string,
  image: Uint8Array,
  focal: { x: number; y: number },
) {
  await mkdir(folder, { recursive: true });
  const whole = await sharp(image, { density: 96 })
    .resize({ width: 1200 })
    .flatten()
    .png()
    .toBuffer();
  const { width, height } = await sharp(whole).metadata();
  const hash = createHash('sha256').update(image).digest('hex').slice(0, HASH_LETTERS);
  const files: PosterFile[] = [];

  async function keep(picture: Sharp, file: Omit<PosterFile, 'width' | 'height'>) {
    const { data, info } = await picture.toBuffer({ resolveWithObject: true });
    await writeFile(join(folder, `${file.file}.part`), data);
    await rename(join(folder, `${file.file}.part`), join(folder, file.file));
    files.push({ ...file, width: info.width, height: info.height });
  }

  for (const size of WIDTHS) {
    const picture = sharp(whole).resize({ width: size }).webp({ quality: 82 });
    await keep(picture, { file: `${hash}-${size}.webp`, type: 'image/webp' });
  }
  await keep(sharp(whole).resize({ width: 800 }).jpeg({ quality: 82 }), {
    file: `${hash}-800.jpg`,
    type: 'image/jpeg',
  });
  const top = Math.round(
    Math.min(Math.max(focal.y * height - SHARE.height / 2, 0), Math.max(0, height - SHARE.height)),
  );
  const share = sharp(whole).extract({
    left: 0,
    top,
    width,
    height: Math.min(SHARE.height, height),
  });
  await keep(share.jpeg({ quality: 84 }), {
    file: `${hash}-share.jpg`,
    type: 'image/jpeg',
    crop: 'share',
  });
  return { files, width, height };
}
