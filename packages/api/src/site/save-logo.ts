import type { EntityManager } from '@azionelab/db';
import { type Change, saveSetting } from './save.ts';
import type { Logo } from './settings.ts';

/** Gives the site its logo, or its name in type instead; answers the file that nobody needs any more. Refuses with `STALE`. */
export async function saveLogo(
  em: EntityManager,
  { logo, version }: { logo: Logo | null; version: number },
  change: Change,
) {
  const value = { logo: logo && { ...logo } };
  const saved = await saveSetting(em, { key: 'look', version, value }, change);
  return { version: saved.version, unused: fileIn(saved.old['logo']) };
}

function fileIn(logo: unknown): string[] {
  const hasFile = typeof logo === 'object' && logo !== null && 'file' in logo;
  return hasFile && typeof logo.file === 'string' ? [logo.file] : [];
}
