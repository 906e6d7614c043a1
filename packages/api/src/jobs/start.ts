import { type EntityManager, Job, type JobKind, Performance, ref, User } from '@azionelab/db';
import type * as z from 'zod/mini';
import { record } from '../audit/record.ts';
import type { moveParams, overReservations } from './schema.ts';

type OverReservations = z.infer<typeof overReservations>;
/** What each kind of work is told at its start. All of them go through a list of reservations that is fixed there. */
export interface JobParams {
  cancelPerformance: OverReservations;
  movePerformance: z.infer<typeof moveParams>;
  resendMany: OverReservations;
  cancelMany: OverReservations;
}

export interface JobStart<K extends JobKind> {
  kind: K;
  /** Null when it goes over reservations of several evenings. */
  performanceId: string | null;
  params: JobParams[K];
  total: number;
  userId: string;
  now: Date;
}

/**
 * Starts work over many reservations in the caller's transaction, with its audit row. After the commit the background of any process
 * takes it up within a second and goes on with it until it is done, whoever dies meanwhile.
 */
export function startJob<K extends JobKind>(
  tx: EntityManager,
  { kind, performanceId, params, total, userId, now }: JobStart<K>,
): Job {
  const job = tx.create(Job, {
    id: crypto.randomUUID(),
    kind,
    performance: performanceId ? ref(Performance, performanceId) : null,
    createdBy: ref(User, userId),
    params: { ...params },
    total,
    done: 0,
    failures: {},
    position: null,
    leaseUntil: null,
    finishedAt: null,
    createdAt: now,
  });
  record(tx, {
    action: 'job.started',
    entityId: job.id,
    at: now,
    userId,
    details: { kind, performanceId, total },
  });
  return job;
}
