import Fastify, { type FastifyInstance } from 'fastify';
import { Registry } from 'prom-client';
import { hostOf, portOf } from '../http/listening.ts';

export interface MetricsServerOptions {
  port: number;
  isProduction: boolean;
  render: () => Promise<string>;
  /** Adds routes beside `/metrics`, such as the health of a process that serves nothing else. */
  extend?: (app: FastifyInstance) => void;
}

export interface MetricsServer {
  port: number;
  stop: () => Promise<void>;
}

/** Answers Prometheus on a port of its own, which nobody publishes. */
export async function startMetricsServer({
  port,
  isProduction,
  render,
  extend,
}: MetricsServerOptions): Promise<MetricsServer> {
  const app = Fastify({ logger: false, forceCloseConnections: true });
  app.get('/metrics', async (_request, reply) =>
    reply.type(Registry.PROMETHEUS_CONTENT_TYPE).send(await render()),
  );
  extend?.(app);
  await app.listen({ port, host: hostOf({ isProduction }) });
  return { port: portOf(app), stop: () => app.close() };
}
