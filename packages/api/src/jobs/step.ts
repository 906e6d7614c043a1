import type { EntityManager, Job, Performance, Reservation } from '@azionelab/db';

/** A few reservations of a job, fresh and under their locks, each with its evening. */
export interface Chunk {
  job: Job;
  parties: Party[];
  now: Date;
}
export interface Party {
  reservation: Reservation;
  performance: Performance;
}

/** Why a job left something undone. The words stay in the job's row and are shown to staff. */
export const FAILURES = [
  'NO_ADDRESS',
  'ALREADY_ADMITTED',
  'ALREADY_ENDED',
  'PERFORMANCE_OVER',
  'UNEXPECTED',
] as const;
export type Failure = (typeof FAILURES)[number];
/** By reservation id. */
export type Failures = Record<string, Failure>;

/** What a job does with a few reservations, in the transaction that also writes down how far it got. */
export type Step = (tx: EntityManager, chunk: Chunk) => Promise<Failures>;
