import { setTimeout as delay } from 'node:timers/promises';
import type { MailLog } from './log.ts';

export interface SenderSettings {
  /** Sends at most one mail; says whether there was one. */
  deliver: () => Promise<boolean>;
  log: MailLog;
  /** How often to look for mails that nobody announced, in milliseconds: retries, and those of other processes. */
  pollMs?: number;
}

export interface Sender {
  /** Says that there is a mail: it leaves at once. */
  wake: () => void;
  /** Ends after the mails under way; no new one is begun. */
  stop: () => Promise<void>;
}

const LANES = 3;
const POLL_MS = 1_000;
const LONGEST_PAUSE_MS = 10_000;

/** Sends the outbox until it is stopped, up to three mails at once. A database that is away is waited for. */
export function startSender({ deliver, log, pollMs = POLL_MS }: SenderSettings): Sender {
  const stopping = new AbortController();
  const bell = createBell();
  // One lane looks by the clock; the others begin when there is something to do, so that an idle site asks once a second.
  const lanes = Array.from({ length: LANES }, (_, index) => runLane(index === 0));

  async function runLane(isWatching: boolean) {
    let failures = 0;
    while (!stopping.signal.aborted) {
      const heard = bell.count();
      try {
        const found = await deliver();
        failures = 0;
        if (found) bell.ring();
        else await bell.next(heard, isWatching ? pollMs : null);
      } catch (error) {
        failures += 1;
        log.error({ reason: nameOf(error), failures }, 'the outbox cannot be read; trying again');
        await pause(Math.min(LONGEST_PAUSE_MS, pollMs * 2 ** (failures - 1)), stopping.signal);
      }
    }
  }

  return {
    wake: bell.ring,
    async stop() {
      stopping.abort();
      bell.ringAll();
      await Promise.all(lanes);
    },
  };
}

/** A bell that is not missed: who waits names the last ring heard, and a later one ends the wait at once. A ring wakes one. */
function createBell() {
  let count = 0;
  const waiting = new Set<() => void>();
  const ring = () => {
    count += 1;
    const [wake] = waiting;
    wake?.();
  };
  return {
    count: () => count,
    ring,
    ringAll() {
      for (let left = waiting.size; left >= 0; left -= 1) ring();
    },
    next(heard: number, longestMs: number | null) {
      if (count !== heard) return Promise.resolve();
      return new Promise<void>((resolve) => {
        const wake = () => {
          waiting.delete(wake);
          clearTimeout(timer);
          resolve();
        };
        const timer = longestMs === null ? undefined : setTimeout(wake, longestMs);
        waiting.add(wake);
      });
    },
  };
}

async function pause(ms: number, signal: AbortSignal) {
  await delay(ms, undefined, { signal }).catch(() => {});
}

/** An error of the database quotes values of rows, which may be personal: its kind and code say enough. */
function nameOf(error: unknown) {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name;
}
