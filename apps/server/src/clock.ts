import type { MikroORM } from '@azionelab/db';

/** The one clock of this process: it follows the database's. */
export interface Clock {
  now: () => Date;
  /** How far the machine's own clock is from the database's, in milliseconds; positive when the database is ahead. */
  skewMs: () => number;
  /** Measures anew. Rejects when the database does not answer; the clock then goes on as before. */
  measure: () => Promise<void>;
  stop: () => void;
}

export interface ClockOptions {
  /** The database's time in milliseconds. */
  readDatabase: () => Promise<number>;
  readMachine?: () => number;
  /** Milliseconds on top of the database's time: rehearsals play another evening. */
  shiftMs?: () => number;
  /** Time between measurements; 0 measures only when asked. */
  everyMs?: number;
}

const ROUND_TRIPS = 5;
const MINUTE_MS = 60_000;

/** A clock that has been measured once. Rejects when the database does not answer. */
export async function startClock(options: ClockOptions): Promise<Clock> {
  const { readDatabase, readMachine = Date.now, shiftMs = () => 0, everyMs = MINUTE_MS } = options;
  let offset = 0;

  async function measure() {
    const offsets: number[] = [];
    for (let trip = 0; trip < ROUND_TRIPS; trip += 1) {
      const before = readMachine();
      const theirs = await readDatabase();
      offsets.push(theirs - (before + readMachine()) / 2);
    }
    offset = median(offsets);
  }

  await measure();
  // A database that is away for a while is no reason to stop: readiness tells, and the next measurement corrects.
  const timer =
    everyMs > 0 ? setInterval(() => void measure().catch(() => {}), everyMs) : undefined;
  timer?.unref();
  return {
    now: () => new Date(Math.round(readMachine() + offset + shiftMs())),
    skewMs: () => offset,
    measure,
    stop: () => clearInterval(timer),
  };
}

/** Asks PostgreSQL what time it is, in milliseconds. */
export function databaseTime(orm: MikroORM) {
  return async () => {
    const [row] = await orm.em
      .fork()
      .execute<{ ms: number }[]>(
        'select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms',
      );
    if (!row) throw new Error('The database does not tell the time.');
    return row.ms;
  };
}

function median(values: number[]) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
