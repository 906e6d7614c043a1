import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type MikroORM, schemaState } from '@azionelab/db';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { spaceIn } from '../seeing/file-facts.ts';
import { sharedAnswer } from '../seeing/shared-answer.ts';
import { RETRY_AFTER_SECONDS } from './api-errors.ts';
import type { Draining } from './draining.ts';

export interface HealthOptions {
  orm: MikroORM;
  clock: Clock;
  draining: Draining;
  log: Log;
  /** Null for a process that writes nothing. */
  mediaFolder: string | null;
  /** Below so many free bytes the operator is told. */
  lowSpace?: number;
}

const LARGEST_SKEW_MS = 2_000;
const LONGEST_CHECK_MS = 2_000;
/** Anybody may ask, as often as they like: the database is asked once in this time. */
const SHARED_FOR_MS = 1_000;
/** No poster fits any more, and PostgreSQL, often on the same disk, is about to stop. */
const LEAST_SPACE = 32 * 2 ** 20;
const LOW_SPACE = 512 * 2 ** 20;
const LATE = `interval '15 minutes'`;

/** `isServing`: still fit for visitors, but somebody should look. */
interface Fault {
  word: string;
  isServing: boolean;
}

/**
 * `live`: the process answers. `ready`: it can take work, that is the database answers, its schema is the newest, the clocks agree and
 * there is room on the disk. Late mail or little room make it `degraded` and leave it in service: bookings go on. Why is in the log;
 * the answer tells nobody.
 */
export function healthRoutes(app: FastifyInstance, options: HealthOptions) {
  const findFault = faultFinder(options);

  async function answer(reply: FastifyReply) {
    reply.header('Cache-Control', 'no-store');
    const fault = await findFault();
    if (!fault) return { status: 'ok' };
    options.log.warn({ fault: fault.word }, fault.isServing ? 'degraded' : 'not ready');
    if (fault.isServing) return { status: 'degraded' };
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

function faultFinder(options: HealthOptions) {
  const { orm, clock, draining, mediaFolder, lowSpace = LOW_SPACE } = options;
  let isSchemaKnownToBeNewest = false;

  async function databaseFault() {
    await clock.measure();
    if (Math.abs(clock.skewMs()) > LARGEST_SKEW_MS) return unfit('clock');
    isSchemaKnownToBeNewest ||= (await schemaState(orm.em.fork())).pending.length === 0;
    if (!isSchemaKnownToBeNewest) return unfit('schema');
    return (await isMailLate(orm, clock.now())) ? fit('outbox') : null;
  }

  const sharedFault = sharedAnswer(SHARED_FOR_MS, async () => {
    const tooLate = delay(LONGEST_CHECK_MS, unfit('database'), { ref: false });
    const [database, disk] = await Promise.all([
      Promise.race([databaseFault().catch(() => unfit('database')), tooLate]),
      mediaFolder === null ? null : diskFault(mediaFolder, lowSpace),
    ]);
    return [database, disk].find((fault) => fault?.isServing === false) ?? database ?? disk;
  });
  return async (): Promise<Fault | null> => (draining.isOn ? unfit('stopping') : sharedFault());
}

const unfit = (word: string): Fault => ({ word, isServing: false });
const fit = (word: string): Fault => ({ word, isServing: true });

/** A folder that is not there was not mounted: another copy of the site may have it. */
async function diskFault(folder: string, lowSpace: number) {
  try {
    await access(folder, constants.W_OK);
    const { free } = await spaceIn(folder);
    if (free < LEAST_SPACE) return unfit('disk');
    return free < lowSpace ? fit('disk') : null;
  } catch {
    return unfit('disk');
  }
}

/** A mail that nobody takes, or several that do not get through; one refused mailbox is no reason to worry. */
async function isMailLate(orm: MikroORM, now: Date) {
  const [row] = await orm.em.fork().execute<{ untried: number; tried: number }[]>(
    `select count(*) filter (where attempts = 0 and due_at < ?::timestamptz - ${LATE})::int as untried,
       count(*) filter (where attempts > 0 and created_at < ?::timestamptz - ${LATE})::int as tried
     from outbox_email where state in ('queued', 'retrying', 'sending')`,
    [now, now],
  );
  return Boolean(row && (row.untried > 0 || row.tried > 1));
}
