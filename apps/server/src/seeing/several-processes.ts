import cluster from 'node:cluster';
import { AggregatorRegistry, type Registry } from 'prom-client';

/** In one of several processes: hands this registry to the first process when that one is scraped. */
export function answerFirstProcess(registry: Registry) {
  if (!cluster.isWorker) return;
  AggregatorRegistry.setRegistries([registry]);
  listen();
}

/** In the first of several processes: the numbers of all, put together. */
export function askAllProcesses() {
  const all = listen();
  return () => all.clusterMetrics();
}

/** Making one registers the listeners of this process. */
function listen() {
  return new AggregatorRegistry();
}
