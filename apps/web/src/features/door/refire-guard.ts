/** How long a code that is still in view stays quiet after its result has gone. */
const QUIET_MS = 3000;

/** Keeps a ticket held before the camera from being scanned again and again. */
export function createRefireGuard(quietMs = QUIET_MS) {
  let last: string | null = null;
  let quietUntil = 0;
  return {
    /** True when the text may be scanned now; it is then the one to be quiet about. */
    accepts(text: string, now: number) {
      if (text === last && now < quietUntil) return false;
      last = text;
      quietUntil = Infinity;
      return true;
    },
    /** The result of the last text has left the screen. */
    resultGone(now: number) {
      quietUntil = now + quietMs;
    },
  };
}
