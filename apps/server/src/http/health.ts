import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type MikroORM, schemaState } from '@azionelab/db';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { RETRY_AFTER_SECONDS } from './api-errors.ts';
import type { Draining } from './draining.ts';

export interface HealthOptions {
  orm: MikroORM;
  clock: Clock;
  draining: Draining;
  log: Log;
}

const LARGEST_SKEW_MS = 2_000;
const LONGEST_CHECK_MS = 2_000;
/** Anybody may ask, as often as they like: the database is asked once in this time. */
const SHARED_FOR_MS = 1_000;

/**
 * `live`: the process answers. `ready`: it can take work, that is the database answers, its schema is the newest and the clocks
 * agree. Why it cannot is in the log; the answer tells nobody.
 */
export function healthRoutes(app: FastifyInstance, options: HealthOptions) {
  const findFault = faultFinder(options);

  async function answer(reply: FastifyReply) {
    reply.header('Cache-Control', 'no-store');
    const fault = await findFault();
    if (!fault) return { status: 'ok' };
    options.log.warn({ fault }, 'not ready');
    return reply
      .code(503)
      .header('Retry-After', RETRY_AFTER_SECONDS)
      .send({ status: 'unavailable' });
  }

  app.get('/health', (_request, reply) => answer(reply));
  app.get('/health/ready', (_request, reply) => answer(reply));
  app.get('/health/live', (_request, reply) =>
    reply.header('Cache-Control', 'no-store').send({ status: 'ok' }),
  );
}

function faultFinder({ orm, clock, draining }: HealthOptions) {
  let isSchemaKnownToBeNewest = false;

  async function databaseFault() {
    await clock.measure();
    if (Math.abs(clock.skewMs()) > LARGEST_SKEW_MS) return 'clock';
    isSchemaKnownToBeNewest ||= (await schemaState(orm.em.fork())).pending.length === 0;
    return isSchemaKnownToBeNewest ? null : 'schema';
  }

  const sharedFault = shared(() => {
    const tooLate = delay(LONGEST_CHECK_MS, 'database', { ref: false });
    return Promise.race([databaseFault().catch(() => 'database'), tooLate]);
  });
  return async (): Promise<string | null> => (draining.isOn ? 'stopping' : sharedFault());
}

/** One call for all who ask while it runs and a while after. */
function shared<T>(find: () => Promise<T>) {
  let last: { found: Promise<T>; until: number } | null = null;
  return () => {
    if (last && performance.now() < last.until) return last.found;
    const current = { found: find(), until: Number.POSITIVE_INFINITY };
    last = current;
    const keep = () => void (current.until = performance.now() + SHARED_FOR_MS);
    current.found.then(keep, keep);
    return current.found;
  };
}
