import type { EntityManager } from '@azionelab/db';
import type { Settings } from '../env.ts';
import type { AskedSite } from './asked-site.ts';

export type Level = 'ok' | 'warning' | 'error';

/** What a check found, in one line without anything personal. */
export interface Verdict {
  level: Level;
  line: string;
}

export interface Machine {
  cores: number;
  memoryBytes: number;
  /** How large the heap of one process may grow. */
  heapLimitBytes: number;
}

/** What the checks look at. Each asks for what it needs. */
export interface World {
  settings: Settings;
  environment: Record<string, string | undefined>;
  em: () => EntityManager;
  site: AskedSite;
  machine: Machine;
  now: () => Date;
}

export interface DeployCheck {
  id: string;
  /** What has to be so. */
  means: string;
  /** What to do when it is not. */
  cure: string;
  run: (world: World) => Verdict | Promise<Verdict>;
}

export const ok = (line: string): Verdict => ({ level: 'ok', line });
export const warning = (line: string): Verdict => ({ level: 'warning', line });
export const failed = (line: string): Verdict => ({ level: 'error', line });
/** `ok` with the first line when it holds, else an error with the second. */
export const must = (holds: boolean, right: string, wrong: string) =>
  holds ? ok(right) : failed(wrong);
/** The same for what is advice. */
export const should = (holds: boolean, right: string, wrong: string) =>
  holds ? ok(right) : warning(wrong);

/** The only row of a statement. */
export async function one<T extends object>(
  world: World,
  sql: string,
  values: unknown[] = [],
): Promise<T> {
  const [row] = await world.em().execute<T[]>(sql, values);
  if (!row) throw new Error('The database gave no answer.');
  return row;
}

export function isPrivateHost(host: string) {
  return /^(?:localhost$|127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|\[?(?:::1|f[cd][\da-f]{2}:)|[a-z\d-]+$)/i.test(
    host,
  );
}
