import { type EntityManager, Job, LockMode } from '@azionelab/db';
import { decide } from '../transaction.ts';

/** A process that dies holds a job for this long; then another goes on with it. */
export const LEASE_MS = 30_000;
/** How long a job waits whose next step could not be done now. */
const PAUSE_MS = 2_000;

/** A job that this process works on until `leaseUntil`. The same job with another lease is somebody else's. */
export interface Claim {
  id: string;
  leaseUntil: Date;
}

/** The oldest job that nobody works on, from now on ours; null when there is none. */
export async function claimNextJob(em: EntityManager, now: Date): Promise<Claim | null> {
  return decide(em, async (tx) => {
    const job = await tx.findOne(
      Job,
      { finishedAt: null, $or: [{ leaseUntil: null }, { leaseUntil: { $lte: now } }] },
      { orderBy: { createdAt: 'asc', id: 'asc' }, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
    );
    if (!job) return null;
    return { id: job.id, leaseUntil: extendLease(job, now) };
  });
}

/** The job behind a claim under its row's lock; null when it is done or another process has taken it over. */
export function lockClaimed(tx: EntityManager, { id, leaseUntil }: Claim) {
  const ours = { id, leaseUntil, finishedAt: null };
  return tx.findOne(Job, ours, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** Always a later one than before, so that two claims of one job never look alike. */
export function extendLease(job: Job, now: Date) {
  const earliest = (job.leaseUntil?.getTime() ?? 0) + 1;
  job.leaseUntil = new Date(Math.max(now.getTime() + LEASE_MS, earliest));
  return job.leaseUntil;
}

/** Gives the job back: for anybody at once, or after a pause when it cannot go on now. */
export async function releaseClaim(
  em: EntityManager,
  { id, leaseUntil }: Claim,
  pausedAt: Date | null,
) {
  const until = pausedAt && new Date(pausedAt.getTime() + PAUSE_MS);
  await em.nativeUpdate(Job, { id, leaseUntil, finishedAt: null }, { leaseUntil: until });
}
