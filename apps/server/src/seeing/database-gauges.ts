import { Gauge, type Registry } from 'prom-client';
import { type MikroORM, poolState } from '@azionelab/db';
import { askDatabase, type DatabaseFacts } from './database-facts.ts';
import { PREFIX } from './metrics.ts';
import { sharedAnswer } from './shared-answer.ts';

export interface Watched {
  orm: MikroORM;
  now: () => Date;
}

/** However often somebody scrapes, the database is asked once in this time. */
const ASKED_EVERY_MS = 5_000;
const OUTBOX_STATES = ['queued', 'retrying', 'sending'] as const;

/** Gauges that are asked of the database when somebody scrapes. While it is away they are absent, and `database_up` is 0. */
export function addDatabaseGauges(registry: Registry, watched: Watched) {
  const facts = sharedAnswer(ASKED_EVERY_MS, () => askDatabase(watched).catch(() => null));
  const up: Gauge = new Gauge({
    name: `${PREFIX}database_up`,
    help: 'Whether the database answers.',
    aggregator: 'max',
    registers: [registry],
    async collect() {
      up.set((await facts()) ? 1 : 0);
    },
  });
  const gauge = gaugeMaker(registry, facts);

  gauge(
    'outbox_mails',
    'Mails that wait, by state.',
    (set, { outbox }) => OUTBOX_STATES.forEach((state) => set({ state }, outbox[state])),
    { labelNames: ['state'] },
  );
  gauge('outbox_oldest_seconds', 'Age of the oldest mail that waits.', (set, { outbox }) =>
    set({}, outbox.oldestSeconds),
  );
  gauge('outbox_overdue_seconds', 'For how long the next mail could have left.', (set, facts) =>
    set({}, facts.outbox.overdueSeconds),
  );
  gauge('outbox_failed_mails', 'Mails of the last 24 hours that were given up.', (set, facts) =>
    set({}, facts.outbox.failed),
  );
  seatGauges(gauge);
  loadGauges(gauge);
  poolGauge(registry, watched);
}

type GaugeMaker = ReturnType<typeof gaugeMaker>;

function seatGauges(gauge: GaugeMaker) {
  gauge('performances_upcoming', 'Performances to come.', (set, { seats }) =>
    set({}, seats.performances),
  );
  gauge('seats_taken', 'Seats taken of all performances to come.', (set, { seats }) =>
    set({}, seats.taken),
  );
  gauge('seats_sellable', 'Seats that may be sold of all performances to come.', (set, facts) =>
    set({}, facts.seats.sellable),
  );
  gauge(
    'performances_over_capacity',
    'Performances with more seats taken than allowed: never.',
    (set, { seats }) => set({}, seats.overCapacity),
  );
  const next = { labelNames: ['performance'] };
  gauge(
    'performance_seats_taken',
    'Seats taken of the next few performances.',
    (set, { nextOnes }) => nextOnes.forEach(({ id, taken }) => set({ performance: id }, taken)),
    next,
  );
  gauge(
    'performance_seats_sellable',
    'Seats that may be sold of the next few performances.',
    (set, { nextOnes }) =>
      nextOnes.forEach(({ id, sellable }) => set({ performance: id }, sellable)),
    next,
  );
}

function loadGauges(gauge: GaugeMaker) {
  gauge('jobs_unfinished', 'Works over many reservations that are not done.', (set, { jobs }) =>
    set({}, jobs.unfinished),
  );
  gauge('jobs_oldest_seconds', 'Age of the oldest work that is not done.', (set, { jobs }) =>
    set({}, jobs.oldestSeconds),
  );
  gauge('lock_waiters', 'Connections that wait for a lock right now.', (set, { load }) =>
    set({}, load.lockWaiters),
  );
  gauge('lock_longest_wait_seconds', 'How long the first of them waits.', (set, { load }) =>
    set({}, load.longestLockWaitSeconds),
  );
  gauge('database_connections', 'Connections to the database server.', (set, { load }) =>
    set({}, load.connections),
  );
  gauge('database_connections_most', 'Connections that the server allows.', (set, { load }) =>
    set({}, load.mostConnections),
  );
}

type Set = (labels: Record<string, string>, value: number) => void;

function gaugeMaker(registry: Registry, facts: () => Promise<DatabaseFacts | null>) {
  return (
    name: string,
    help: string,
    fill: (set: Set, facts: DatabaseFacts) => void,
    { labelNames = [] }: { labelNames?: string[] } = {},
  ) => {
    // Several processes tell the same of one database.
    const gauge = new Gauge({
      name: PREFIX + name,
      help,
      labelNames,
      aggregator: 'max',
      registers: [registry],
      async collect() {
        const found = await facts();
        gauge.reset();
        if (found) fill((labels, value) => gauge.set(labels, value), found);
        else if (labelNames.length === 0) gauge.remove();
      },
    });
  };
}

function poolGauge(registry: Registry, { orm }: Watched) {
  const gauge = new Gauge({
    name: `${PREFIX}pool_connections`,
    help: 'Connections of this process: in use, idle, asked for without one being free, and allowed.',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const state = await poolState(orm).catch(() => null);
      if (!state) return;
      const { inUse, idle, waiting, most } = state;
      gauge.set({ state: 'inUse' }, inUse);
      gauge.set({ state: 'idle' }, idle);
      gauge.set({ state: 'waiting' }, waiting);
      gauge.set({ state: 'most' }, most);
    },
  });
}
