import { readFileSync } from 'node:fs';

const PACKAGE = new URL('../../package.json', import.meta.url);

/** What runs here: the operator's name for it, else the version of the code. */
export function releaseOf({ release }: { release: string | null }): string {
  if (release) return release;
  const { version }: { version: string } = JSON.parse(readFileSync(PACKAGE, 'utf8'));
  return version;
}
