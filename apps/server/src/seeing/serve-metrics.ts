import cluster from 'node:cluster';
import type { FastifyInstance } from 'fastify';
import type { Settings } from '../env.ts';
import type { Log } from '../log.ts';
import { type MetricsServer, startMetricsServer } from './metrics-server.ts';
import type { Seeing } from './seeing.ts';
import { askAllProcesses } from './several-processes.ts';

/** The metrics of this process, on `METRICS_PORT`; null without one, and in one of several processes, for which the first answers. */
export async function serveMetrics(
  { render }: Seeing,
  settings: Settings,
  log: Log,
  extend?: (app: FastifyInstance) => void,
): Promise<MetricsServer | null> {
  if (!render || cluster.isWorker) return null;
  return listen(settings, log, { render, ...(extend && { extend }) });
}

/** The metrics of all processes together, in the first of them. */
export async function serveAllMetrics(settings: Settings, log: Log): Promise<MetricsServer | null> {
  if (settings.metricsPort === null) return null;
  return listen(settings, log, { render: askAllProcesses() });
}

async function listen(
  { metricsPort, isProduction }: Settings,
  log: Log,
  served: { render: () => Promise<string>; extend?: (app: FastifyInstance) => void },
) {
  const server = await startMetricsServer({ port: metricsPort ?? 0, isProduction, ...served });
  log.info({ port: server.port }, 'metrics');
  return server;
}
