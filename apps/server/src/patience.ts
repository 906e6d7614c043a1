import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from './log.ts';

const PATIENCE_MS = 30_000;

/** A database may come up after us: tries again for a while, then rejects as `ask` did. */
export async function patiently<T>(log: Log, ask: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      log.warn('the database does not answer yet');
      await delay(1_000);
    }
  }
}
