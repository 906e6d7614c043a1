import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const SHORTEST_SECRET = 32;
const LEAST_ENTROPY_BITS = 90;
const KNOWN_WORDS =
  /password|changeme|change-me|secret|azionelab|example|default|development|qwerty|letmein/i;

/** Why `text` is no secret, or null when it looks like one that somebody rolled dice for. */
export function weaknessOf(text: string): string | null {
  if (text.length < SHORTEST_SECRET) return `must have at least ${SHORTEST_SECRET} characters`;
  if (KNOWN_WORDS.test(text)) return 'must not contain a word that people use for secrets';
  if (/^(.+?)\1+$/.test(text) || isMostlySequence(text)) return 'must not repeat or count';
  if (entropyBits(text) < LEAST_ENTROPY_BITS) return 'must look random';
  return null;
}

/** The development secret: made at the first start, kept so that links live on. Readable by its owner only. */
export function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'app-secret');
  mkdirSync(dataDir, { recursive: true });
  try {
    // `wx`: of several processes that start at once, one writes and the others read.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8').trim();
}

function isMostlySequence(text: string) {
  const codes = Array.from(text, (letter) => letter.charCodeAt(0));
  const steps = codes.filter(
    (code, index) => index > 0 && Math.abs(code - (codes[index - 1] ?? 0)) <= 1,
  );
  return steps.length > text.length / 2;
}

function entropyBits(text: string) {
  const counts = Map.groupBy(text, (letter) => letter).values();
  const shares = [...counts].map((same) => same.length / text.length);
  return -text.length * shares.reduce((sum, share) => sum + share * Math.log2(share), 0);
}
