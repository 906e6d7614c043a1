import type { MikroORM } from '@azionelab/db';
import { isDatabaseAway } from '../database-away.ts';
import { DomainError } from '../errors.ts';
import { type Claim, claimNextJob, releaseClaim } from './claim.ts';
import { type ChunkTerms, doChunk, giveUpNext } from './chunk.ts';

export interface JobRunner {
  orm: MikroORM;
  now: () => Date;
  wakeOutbox: () => void;
  report: (error: unknown) => void;
  isStopping?: () => boolean;
}

/** So many reservations in one transaction: the performance's lock is held for their time. */
const CHUNK = 25;

/** Works on the oldest job that nobody works on until it is done; returns whether there was one. */
export async function runNextJob(runner: JobRunner): Promise<boolean> {
  const { orm, now, wakeOutbox, isStopping = () => false } = runner;
  let claim = await claimNextJob(orm.em.fork(), now());
  if (!claim) return false;
  let held: Claim = claim;
  try {
    while (claim && !isStopping()) {
      held = claim;
      claim = await step(runner, held);
      wakeOutbox();
    }
  } catch (error) {
    await releaseClaim(orm.em.fork(), held, now());
    throw error;
  }
  if (claim) await releaseClaim(orm.em.fork(), claim, null);
  return true;
}

/** The next few, together; when that cannot be done, the next one by itself; when that cannot be done either, it is left with a note. */
async function step(runner: JobRunner, claim: Claim): Promise<Claim | null> {
  const { orm, now, report } = runner;
  const terms = (size: number): ChunkTerms => ({ claim, size, now: now() });
  for (const size of [CHUNK, 1]) {
    try {
      return await doChunk(orm.em.fork(), terms(size));
    } catch (error) {
      if (isPassing(error)) throw error;
      report(error);
    }
  }
  return giveUpNext(orm.em.fork(), terms(1));
}

/** Nothing is wrong with the reservation: the same will work a little later. */
function isPassing(error: unknown) {
  return isDatabaseAway(error) || (error instanceof DomainError && error.reason === 'BUSY');
}
