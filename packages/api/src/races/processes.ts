import { createOrm, type MikroORM, Performance } from '@azionelab/db';
import { createTestDatabase, type TestDatabase } from '@azionelab/db/testing';
import { createEvening } from '../testing/index.ts';

export type Evening = ReturnType<typeof createEvening>;

export interface Rehearsal {
  database: TestDatabase;
  /** Several processes of the site: each with its own ORM, connections and booking desk. */
  processes: Evening[];
  close: () => Promise<void>;
}

export interface RehearsalOptions {
  count?: number;
  isolation?: 'read committed' | 'repeatable read';
  /** For negative controls: no statement of these processes locks a row. */
  isWithoutLocks?: boolean;
  /** For negative controls: counters are written as they were read plus what was added. */
  isOverwriting?: boolean;
  /** For negative controls: statements that take the last line away from this database. */
  disarm?: string[];
}

/** Several processes of the site on one database of their own. */
export async function startProcesses(
  clusterUrl: string,
  options: RehearsalOptions = {},
): Promise<Rehearsal> {
  const {
    count = 3,
    isolation,
    isWithoutLocks = false,
    isOverwriting = false,
    disarm = [],
  } = options;
  const database = await createTestDatabase(clusterUrl, isolation && { isolation });
  for (const statement of disarm) await database.orm.em.fork().execute(statement);
  const others = Array.from({ length: count - 1 }, () => createOrm({ databaseUrl: database.url }));
  const orms = [database.orm, ...(await Promise.all(others))];
  if (isWithoutLocks) orms.forEach(dropRowLocks);
  if (isOverwriting) orms.forEach(overwriteCounters);
  await Promise.all(orms.map(openConnections));
  return {
    database,
    processes: orms.map((orm) => createEvening({ orm })),
    async close() {
      await Promise.all(orms.slice(1).map((orm) => orm.close(true)));
      await database.drop();
    },
  };
}

/** A process that has to connect first would come too late for the race. */
async function openConnections(orm: MikroORM) {
  await Promise.all(
    Array.from({ length: 8 }, () => orm.em.fork().execute('select pg_sleep(0.02)')),
  );
}

/** From here on the same code runs, only that PostgreSQL is never asked for a lock. */
function dropRowLocks(orm: MikroORM) {
  orm.config.set('onQuery', (sql: string) => sql.replace(/ for update( skip locked)?$/, ''));
}

/** From here on a counter that somebody else has changed meanwhile is overwritten. */
function overwriteCounters(orm: MikroORM) {
  orm.em.getEventManager().registerSubscriber({
    getSubscribedEntities: () => [Performance],
    beforeUpdate({ entity, changeSet }) {
      if (!(entity instanceof Performance) || !changeSet) return;
      const { takenSeats, pendingSeats } = entity;
      Object.assign(changeSet.payload, { takenSeats, pendingSeats });
    },
  });
}

/** What disarms the counter: a performance may then be sold over its capacity. */
export const NO_CAPACITY_CHECK = [
  'alter table performance drop constraint performance_never_oversold_check',
];
/** What disarms the door: a party may then be admitted twice. */
export const NO_ADMISSION_GUARD = ['drop trigger admission_keeps_count on admission'];

/** The stable word of a refusal, or `ok`. */
export function wordOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'ok',
    (error: Error & { cause?: { reason?: string } }) => error.cause?.reason ?? error.message,
  );
}

/** How often each word was answered. */
export function tally(words: string[]) {
  return Object.fromEntries(
    [...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]),
  );
}

/** The process that serves the n-th caller. */
export function turnOf(processes: Evening[], index: number): Evening {
  const process = processes[index % processes.length];
  if (!process) throw new Error('No process to serve.');
  return process;
}
