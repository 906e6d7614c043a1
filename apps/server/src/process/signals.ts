/** A terminal and a process manager may both pass on the same Ctrl-C. */
const SAME_SIGNAL_MS = 500;
const LONGEST_STOP_MS = 9_500;
/** Shorter than the first process waits. */
const LONGEST_LEAVE_MS = 9_000;

/** Ends the process on SIGTERM or SIGINT after `stop`, with 0; at once on a second signal or when `stop` takes too long. */
export function exitOnSignal(stop: () => Promise<void>, onFailure: (error: unknown) => void) {
  let firstAt: number | null = null;

  function onSignal() {
    if (firstAt !== null) {
      if (Date.now() - firstAt > SAME_SIGNAL_MS) process.exit(130);
      return;
    }
    firstAt = Date.now();
    endAfter(stop, { longestMs: LONGEST_STOP_MS, onFailure });
  }
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

/**
 * Ends one of several processes after `stop`, when the first one tells it or is gone. A signal to the whole process group comes
 * twice, directly and by the first process: what is being answered is still answered.
 */
export function leaveWhenTold(stop: () => Promise<void>, onFailure: (error: unknown) => void) {
  let isLeaving = false;

  function leave() {
    if (isLeaving) return;
    isLeaving = true;
    endAfter(stop, { longestMs: LONGEST_LEAVE_MS, onFailure });
  }
  // Ctrl-C reaches every process of a terminal; the first one decides for all.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', leave);
  process.on('disconnect', leave);
}

interface Ending {
  longestMs: number;
  onFailure: (error: unknown) => void;
}

function endAfter(stop: () => Promise<void>, { longestMs, onFailure }: Ending) {
  setTimeout(() => process.exit(1), longestMs).unref();
  stop().then(
    () => process.exit(0),
    (error: unknown) => {
      onFailure(error);
      process.exit(1);
    },
  );
}
