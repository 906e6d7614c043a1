/** A terminal and a process manager may both pass on the same Ctrl-C. */
const SAME_SIGNAL_MS = 500;
const LONGEST_STOP_MS = 9_500;

/** Ends the process on SIGTERM or SIGINT after `stop`, with 0; at once on a second signal or when `stop` takes too long. */
export function exitOnSignal(stop: () => Promise<void>, onFailure: (error: unknown) => void) {
  let firstAt: number | null = null;

  function onSignal() {
    if (firstAt !== null) {
      if (Date.now() - firstAt > SAME_SIGNAL_MS) process.exit(130);
      return;
    }
    firstAt = Date.now();
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        onFailure(error);
        process.exit(1);
      },
    );
  }
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
