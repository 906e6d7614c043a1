import { X509Certificate } from 'node:crypto';
import { readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

export const LAST_SUCCESS_FILE = 'last-success.json';
const DAY_MS = 86_400_000;

const lastSuccess = z.object({
  finishedAt: z.iso.datetime(),
  name: z.string(),
  bytes: z.number(),
  seconds: z.number(),
});

/** What the last backup that succeeded says of itself. Rejects when there is none. */
export async function lastBackup(folder: string) {
  const text = await readFile(join(folder, LAST_SUCCESS_FILE), 'utf8');
  return lastSuccess.parse(JSON.parse(text));
}

/** The first certificate of a chain, and how many days it is still valid. */
export async function certificateIn(file: string, now = new Date()) {
  const certificate = new X509Certificate(await readFile(file));
  return {
    certificate,
    daysLeft: (Date.parse(certificate.validTo) - now.getTime()) / DAY_MS,
  };
}

/** Bytes that this process may still write below `folder`, and how many there are at all. */
export async function spaceIn(folder: string) {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { free: bavail * bsize, all: blocks * bsize };
}
