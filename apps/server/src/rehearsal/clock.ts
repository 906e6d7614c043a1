/** A clock that a tester moves; it runs on from where it was set. */
export interface RehearsalClock {
  shiftMs: () => number;
  /** `current` is what the site's clock says at this moment. */
  set: (instant: Date, current: Date) => void;
  advance: (seconds: number) => void;
  reset: () => void;
}

export function createRehearsalClock(): RehearsalClock {
  let shift = 0;
  return {
    shiftMs: () => shift,
    set: (instant, current) => void (shift += instant.getTime() - current.getTime()),
    advance: (seconds) => void (shift += seconds * 1000),
    reset: () => void (shift = 0),
  };
}
