import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { CallOutcome, Observation, Observer } from '@azionelab/api/server';
import type { WatchedStatement } from '@azionelab/db';

export const PREFIX = 'azionelab_';

/** What one process counts. Labels are closed lists: procedures, reasons, patterns of routes, kinds. Nothing that anybody sends. */
export interface Metrics {
  registry: Registry;
  observer: Observer;
  watchStatement: (statement: WatchedStatement) => void;
  watchRequests: (app: FastifyInstance) => void;
  ranTask: (task: string, isDone: boolean) => void;
}

const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STATEMENT_BUCKETS = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 10];
const MAIL_BUCKETS = [1, 2, 5, 15, 60, 300, 900, 3_600, 14_400, 86_400];
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);
/** Procedures that take seats, by where the booker is. */
const BOOKINGS: Record<string, string> = {
  'reservations.create': 'web',
  'admin.reservations.create': 'boxOffice',
};

export function createMetrics({ release }: { release: string }): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  new Gauge({
    name: `${PREFIX}build_info`,
    help: 'Always 1; the release and the version of Node are its labels.',
    labelNames: ['release', 'node'],
    aggregator: 'first',
    registers,
  }).set({ release, node: process.versions.node }, 1);
  return {
    registry,
    observer: countingObserver(registers),
    watchStatement: statementWatch(registers),
    watchRequests: requestWatch(registers),
    ranTask: taskCount(registers),
  };
}

function countingObserver(registers: Registry[]): Observer {
  const seconds = new Histogram({
    name: `${PREFIX}procedure_seconds`,
    help: 'Time of procedures, by how they ended: done, refused by a rule, or failed.',
    labelNames: ['procedure', 'ended'],
    buckets: REQUEST_BUCKETS,
    registers,
  });
  const calls = new Counter({
    name: `${PREFIX}procedures_total`,
    help: 'Procedures answered, by outcome: OK or the reason of the refusal.',
    labelNames: ['procedure', 'outcome'],
    registers,
  });
  // Told from the start: a series that begins with its first error has not increased.
  const unexpected = new Counter({
    name: `${PREFIX}unexpected_errors_total`,
    help: 'Procedures that failed in a way that nobody expected.',
    registers,
  });
  const bookings = new Counter({
    name: `${PREFIX}bookings_total`,
    help: 'Bookings asked for, by channel and by outcome: OK or the reason of the refusal.',
    labelNames: ['channel', 'result'],
    registers,
  });
  const tell = domainCounters(registers);
  return {
    tell,
    async during(procedure, work, outcomeOf) {
      const from = performance.now();
      const answer = await work();
      const outcome = outcomeOf(answer);
      seconds.observe({ procedure, ended: endedAs(outcome) }, (performance.now() - from) / 1_000);
      calls.inc({ procedure, outcome });
      if (outcome === 'UNEXPECTED') unexpected.inc();
      const channel = Object.hasOwn(BOOKINGS, procedure) && BOOKINGS[procedure];
      if (channel) bookings.inc({ channel, result: outcome });
      return answer;
    },
  };
}

function domainCounters(registers: Registry[]) {
  const scans = new Counter({
    name: `${PREFIX}scans_total`,
    help: 'Tickets looked at by the door, by the answer.',
    labelNames: ['result'],
    registers,
  });
  const mails = new Counter({
    name: `${PREFIX}mails_total`,
    help: 'Tries to send a mail, by kind and result.',
    labelNames: ['kind', 'result'],
    registers,
  });
  const waits = new Histogram({
    name: `${PREFIX}mail_wait_seconds`,
    help: 'Time from the promise of a mail until the relay took it.',
    buckets: MAIL_BUCKETS,
    registers,
  });
  return (observation: Observation) => {
    if (observation.what === 'scan') scans.inc({ result: observation.result });
    else {
      const { kind, result, waitedMs } = observation;
      mails.inc({ kind, result });
      if (result === 'sent') waits.observe(waitedMs / 1_000);
    }
  };
}

function endedAs(outcome: CallOutcome) {
  if (outcome === 'OK') return 'done';
  return outcome === 'UNEXPECTED' || outcome === 'UNAVAILABLE' || outcome === 'BUSY'
    ? 'failed'
    : 'refused';
}

function statementWatch(registers: Registry[]) {
  const seconds = new Histogram({
    name: `${PREFIX}sql_seconds`,
    help: 'Time of SQL statements by kind; `lock` is the time to get the row that decides.',
    labelNames: ['statement'],
    buckets: STATEMENT_BUCKETS,
    registers,
  });
  const failed = new Counter({
    name: `${PREFIX}sql_failures_total`,
    help: 'SQL statements that the database refused, by kind.',
    labelNames: ['statement'],
    registers,
  });
  return ({ kind, ms, isFailed }: WatchedStatement) => {
    seconds.observe({ statement: kind }, ms / 1_000);
    if (isFailed) failed.inc({ statement: kind });
  };
}

function requestWatch(registers: Registry[]) {
  const seconds = new Histogram({
    name: `${PREFIX}http_request_seconds`,
    help: 'Time of HTTP requests, by pattern of the route, method and class of the status.',
    labelNames: ['route', 'method', 'status'],
    buckets: REQUEST_BUCKETS,
    registers,
  });
  return (app: FastifyInstance) => {
    app.addHook('onResponse', async (request, reply) => {
      const route = request.routeOptions.url ?? '(unknown)';
      const method = METHODS.has(request.method) ? request.method : 'other';
      const status = `${Math.floor(reply.statusCode / 100)}xx`;
      seconds.observe({ route, method, status }, reply.elapsedTime / 1_000);
    });
  };
}

function taskCount(registers: Registry[]) {
  const runs = new Counter({
    name: `${PREFIX}task_runs_total`,
    help: 'Runs of background tasks, by result.',
    labelNames: ['task', 'result'],
    registers,
  });
  const last = new Gauge({
    name: `${PREFIX}task_last_success_timestamp_seconds`,
    help: 'When a background task last ended well.',
    labelNames: ['task'],
    aggregator: 'max',
    registers,
  });
  return (task: string, isDone: boolean) => {
    runs.inc({ task, result: isDone ? 'done' : 'failed' });
    if (isDone) last.set({ task }, Date.now() / 1_000);
  };
}
