import { setTimeout as delay } from 'node:timers/promises';
import { StartRefused } from './process/explain.ts';

const PAUSE_MS = 1_000;

/** Who is told, each time, that it is still waited. */
export interface Patient {
  waitMs: number;
  onWait: () => void;
}

/** A database may come up after us: asks again and again for as long as `waitMs`, then refuses with what was answered last. */
export async function patiently<T>({ waitMs, onWait }: Patient, ask: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const left = deadline - Date.now();
      if (left <= 0) throw new StartRefused(refusal(error, waitMs), { cause: error });
      onWait();
      await delay(Math.min(PAUSE_MS, left));
    }
  }
}

function refusal(error: unknown, waitMs: number) {
  const said = error instanceof Error ? lastOf(error) : String(error);
  return `The database does not answer, after ${Math.round(waitMs / 1_000)} s (DATABASE_WAIT): ${said}`;
}

/** What the connection said, below what wraps it. Of several addresses that were tried, the first. */
function lastOf(error: Error): string {
  if (error instanceof AggregateError && error.errors[0] instanceof Error)
    return lastOf(error.errors[0]);
  return error.cause instanceof Error ? lastOf(error.cause) : error.message;
}
