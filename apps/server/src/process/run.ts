import { existsSync } from 'node:fs';
import type { Settings } from '../env.ts';
import type { Log } from '../log.ts';
import { serveAllMetrics } from '../seeing/serve-metrics.ts';
import { type EmbeddedServer, startEmbeddedServer } from './embedded.ts';
import { prepareDatabase, type Preparation } from './prepare.ts';
import { serve, type ServeOptions } from './serve.ts';
import { exitOnSignal, leaveWhenTold } from './signals.ts';
import { startWorkers } from './workers.ts';

const WEB_FOLDER = new URL('../../../web/dist', import.meta.url).pathname;

export type RunOptions = Preparation & Pick<ServeOptions, 'extend' | 'shiftMs'>;

/** The whole site until a signal ends it: database, schema, one or several processes. Answers when it serves. */
export async function runSite(settings: Settings, log: Log, options: RunOptions) {
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async () => {
    for (const stop of stops.toReversed()) await stop();
  };
  exitOnSignal(stopAll, (error) => log.fatal({ err: error }, 'stopping failed'));

  try {
    const embedded = settings.databaseUrl ? null : await startEmbedded(settings, log);
    if (embedded) stops.push(embedded.stop);
    const databaseUrl = settings.databaseUrl ?? embedded?.url ?? '';
    const complete = { ...settings, databaseUrl };
    // The embedded database belongs to this installation alone: nobody else would migrate it.
    const shouldMigrate = options.shouldMigrate || settings.shouldMigrate || embedded !== null;
    await prepareDatabase(complete, log, { ...options, shouldMigrate });

    const serving =
      settings.webWorkers > 1
        ? await startWorkers({ count: settings.webWorkers, databaseUrl, log })
        : await serve({ ...options, settings: complete, log, webFolder: builtWeb() });
    stops.push(serving.stop);
    const metrics = settings.webWorkers > 1 ? await serveAllMetrics(settings, log) : null;
    if (metrics) stops.push(metrics.stop);
    log.info({ port: serving.port, workers: settings.webWorkers }, 'serving');
  } catch (error) {
    await stopAll();
    throw error;
  }
}

/** One of several processes, started by the first. It stops when told, or when the first is gone. */
export async function runWorker(settings: Settings & { databaseUrl: string }, log: Log) {
  const serving = serve({ settings, log, webFolder: builtWeb() });
  // From the first moment on: it may be told while it is still starting, or just as it takes its first connection.
  leaveWhenTold(
    async () => (await serving).stop(),
    (error) => log.fatal({ err: error }, 'stopping failed'),
  );
  await serving;
}

function startEmbedded(settings: Settings, log: Log): Promise<EmbeddedServer> {
  return startEmbeddedServer(settings.dataDir, () => {
    log.fatal('the embedded PostgreSQL has ended');
    process.exit(1);
  });
}

/** Null while nobody has built the web app: then another server, such as Vite's, has it. */
function builtWeb() {
  return existsSync(`${WEB_FOLDER}/index.html`) ? WEB_FOLDER : null;
}
