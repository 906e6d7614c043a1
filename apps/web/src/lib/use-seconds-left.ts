import { failureOf } from './failure.ts';
import { useNow } from './use-now.ts';

/** Counts down the wait that came with the refusal of a call sent at `sentAt`; 0 when there is none. */
export function useSecondsLeft(error: unknown, sentAt: number) {
  const now = useNow(500);
  const wait = error ? Number(failureOf(error).details['retryAfterSeconds']) : 0;
  if (!(wait > 0)) return 0;
  return Math.max(0, Math.ceil(wait - (now.getTime() - sentAt) / 1000));
}
