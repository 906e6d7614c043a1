import cluster, { type Worker } from 'node:cluster';
import { setTimeout as delay } from 'node:timers/promises';
import { environmentWith } from '../env.ts';
import type { Log } from '../log.ts';

export interface Workers {
  /** The port they share. */
  port: number;
  stop: () => Promise<void>;
}

export interface WorkersOptions {
  count: number;
  databaseUrl: string;
  log: Log;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 30_000;
/** A worker that has lived this long did not die of its start. */
const HEALTHY_AFTER_MS = 10_000;
const ENTRY = new URL('../main.ts', import.meta.url).pathname;

/** Processes that share the port. One that dies is replaced, after a growing pause when they die young. */
export async function startWorkers({ count, databaseUrl, log }: WorkersOptions): Promise<Workers> {
  // `DATABASE_URL_FILE` would contradict the address handed over.
  const environment = environmentWith({ DATABASE_URL: databaseUrl, DATABASE_URL_FILE: '' });
  cluster.setupPrimary({ exec: ENTRY, args: [] });
  let isStopping = false;
  let earlyDeaths = 0;

  function start(): Worker {
    const startedAt = Date.now();
    const worker = cluster.fork(environment);
    worker.on('exit', (code, signal) => {
      if (isStopping) return;
      earlyDeaths = Date.now() - startedAt < HEALTHY_AFTER_MS ? earlyDeaths + 1 : 0;
      const pauseMs =
        earlyDeaths === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (earlyDeaths - 1));
      log.error({ code, signal, pauseMs }, 'a worker ended and is replaced');
      void delay(pauseMs).then(() => isStopping || start());
    });
    return worker;
  }

  const workers = Array.from({ length: count }, start);
  const [port = 0] = await Promise.all(workers.map(listening));
  return {
    port,
    async stop() {
      isStopping = true;
      await Promise.all(
        Object.values(cluster.workers ?? {}).map((worker) =>
          worker ? ended(worker) : Promise.resolve(),
        ),
      );
    },
  };
}

function listening(worker: Worker) {
  return new Promise<number>((resolve, reject) => {
    worker.once('listening', ({ port }) => resolve(port));
    worker.once('exit', () => reject(new Error('A worker ended before it could listen.')));
  });
}

function ended(worker: Worker) {
  if (worker.isDead()) return Promise.resolve();
  const exit = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.process.kill('SIGTERM');
  return exit;
}
