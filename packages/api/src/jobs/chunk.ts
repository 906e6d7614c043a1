import {
  type EntityManager,
  type Job,
  LockMode,
  type Performance,
  Reservation,
} from '@azionelab/db';
import { lockPerformance } from '../reservations/lapse.ts';
import { decide } from '../transaction.ts';
import { type Claim, extendLease, lockClaimed } from './claim.ts';
import { overReservations } from './schema.ts';
import { STEPS } from './steps.ts';

export interface ChunkTerms {
  claim: Claim;
  size: number;
  now: Date;
}

/**
 * Does the next few reservations of a job and writes down how far it got, in one transaction: whatever happens, each of them is
 * done exactly once. Answers the claim to go on with, or null when the job is done or no longer ours.
 */
export async function doChunk(em: EntityManager, terms: ChunkTerms): Promise<Claim | null> {
  const { claim, now } = terms;
  return decide(em, async (tx) => {
    const next = await nextOf(tx, terms);
    const performances = await lockPerformances(tx, next.ids, now);
    const found = await tx.find(
      Reservation,
      { id: { $in: next.ids } },
      { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    const job = await lockClaimed(tx, claim);
    if (!job) return null;
    const parties = found.flatMap((reservation) => {
      const performance = performances.get(reservation.performance.id);
      return performance ? [{ reservation, performance }] : [];
    });
    const failures = await STEPS[job.kind](tx, { job, parties, now });
    return writeProgress(job, { ...next, failures, now });
  });
}

/** Leaves the next reservation undone, with a note, so that the others are not kept waiting by it. */
export async function giveUpNext(em: EntityManager, terms: ChunkTerms): Promise<Claim | null> {
  return decide(em, async (tx) => {
    const job = await lockClaimed(tx, terms.claim);
    if (!job) return null;
    const next = upcoming(job, terms.size);
    const failures = Object.fromEntries(next.ids.map((id) => [id, 'UNEXPECTED']));
    return writeProgress(job, { ...next, failures, now: terms.now });
  });
}

/** Read before any lock is taken: only the holder of the claim moves the position, and that it still is ours is checked after. */
async function nextOf(tx: EntityManager, { claim, size }: ChunkTerms) {
  const [row] = await tx.execute<{ params: unknown; position: string | null }[]>(
    'select params, position from job where id = ?',
    [claim.id],
  );
  return upcoming(row ?? { params: { reservationIds: [] }, position: null }, size);
}

function upcoming(
  { params, position }: { params: unknown; position?: string | null | undefined },
  size: number,
) {
  const ids = overReservations
    .parse(params)
    .reservationIds.toSorted()
    .filter((id) => !position || id > position);
  return { ids: ids.slice(0, size), isLast: ids.length <= size };
}

/** Several evenings lock in the order of their ids, as everywhere. */
async function lockPerformances(tx: EntityManager, ids: string[], now: Date) {
  const rows = await tx.execute<{ id: string }[]>(
    'select distinct performance_id as id from reservation where id = any(?::uuid[]) order by 1',
    [`{${ids.join(',')}}`],
  );
  const locked = new Map<string, Performance>();
  for (const { id } of rows) locked.set(id, await lockPerformance(tx, id, now));
  return locked;
}

interface Progress {
  ids: string[];
  isLast: boolean;
  failures: Record<string, string>;
  now: Date;
}

function writeProgress(job: Job, { ids, isLast, failures, now }: Progress): Claim | null {
  job.position = ids.at(-1) ?? job.position ?? null;
  job.done += ids.length;
  job.failures = { ...job.failures, ...failures };
  if (!isLast) return { id: job.id, leaseUntil: extendLease(job, now) };
  job.leaseUntil = null;
  job.finishedAt = now;
  return null;
}
