import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sharp } from 'sharp';

const HASH_LETTERS = 20;

/** The beginning of a picture's file names: the same for the same content, and never the same for other. */
export function nameOf(...contents: (Uint8Array | string)[]) {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, HASH_LETTERS);
}

/** Renders a picture into a file that is there whole or not at all; answers its size. */
export async function keepPicture(folder: string, file: string, picture: Sharp) {
  await mkdir(folder, { recursive: true });
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  const part = join(folder, `${file}.part`);
  await writeFile(part, data);
  await rename(part, join(folder, file));
  return { width: info.width, height: info.height };
}

/** Only names below the folder; one that is not there is gone already. */
export async function removeFiles(folder: string, files: string[]) {
  const names = files.filter((file) => /^[\w-][\w.-]*$/.test(file));
  await Promise.all(names.map((file) => rm(join(folder, file), { force: true })));
}
