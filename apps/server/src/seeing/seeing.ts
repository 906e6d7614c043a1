import type { FastifyInstance } from 'fastify';
import { type Observer, unobserved } from '@azionelab/api/server';
import type { WatchedStatement } from '@azionelab/db';
import type { Settings } from '../env.ts';
import { addDatabaseGauges, type Watched } from './database-gauges.ts';
import { addFileGauges } from './file-gauges.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { releaseOf } from './release.ts';
import { answerFirstProcess } from './several-processes.ts';
import type { Tracing } from './tracing.ts';

/** How this process is watched. Where nothing is asked for it does nothing and costs nothing. */
export interface Seeing {
  observer: Observer;
  watchStatements: ((statement: WatchedStatement) => void) | null;
  watchRequests: (app: FastifyInstance) => void;
  ranTask: (task: string, isDone: boolean) => void;
  /** From now on scrapes also ask the database. */
  watchDatabase: (watched: Watched) => void;
  /** What Prometheus is answered; null without `METRICS_PORT`. */
  render: (() => Promise<string>) | null;
  /** Hands over what is still to be sent. */
  close: () => Promise<void>;
}

/** Loads what the settings ask for, and nothing else. */
export async function openSeeing(settings: Settings): Promise<Seeing> {
  const metrics = settings.metricsPort === null ? null : openMetrics(settings);
  const tracing = settings.otlpEndpoint ? await openTracing(settings) : null;
  const watches = [metrics?.watchStatement, tracing?.watchStatement].filter(
    (watch) => watch !== undefined,
  );
  return {
    observer: watchedByBoth(metrics?.observer ?? unobserved, tracing),
    watchStatements:
      watches.length > 0 ? (statement) => watches.forEach((watch) => watch(statement)) : null,
    watchRequests(app) {
      metrics?.watchRequests(app);
      tracing?.watchRequests(app);
    },
    ranTask: metrics?.ranTask ?? ignore,
    watchDatabase: (watched) => metrics && addDatabaseGauges(metrics.registry, watched),
    render: metrics && (() => metrics.registry.metrics()),
    close: async () => tracing?.close(),
  };
}

function openMetrics(settings: Settings): Metrics {
  const metrics = createMetrics({ release: releaseOf(settings) });
  addFileGauges(metrics.registry, settings);
  answerFirstProcess(metrics.registry);
  return metrics;
}

async function openTracing(settings: Settings) {
  const { startTracing } = await import('./tracing.ts');
  return startTracing({ endpoint: settings.otlpEndpoint ?? '', release: releaseOf(settings) });
}

function watchedByBoth(counting: Observer, tracing: Tracing | null): Observer {
  if (!tracing) return counting;
  return {
    tell: counting.tell,
    during: (procedure, work, outcomeOf) =>
      tracing.during(procedure, () => counting.during(procedure, work, outcomeOf), outcomeOf),
  };
}

function ignore() {}
