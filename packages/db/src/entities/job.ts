import { defineEntity, p } from '@mikro-orm/core';
import { JOB_KINDS, type JobKind } from '../words.ts';
import { createdAt, id, instant, oneOf } from './columns.ts';
import { Performance } from './performance.ts';
import { User } from './user.ts';

const JobSchema = defineEntity({
  name: 'Job',
  properties: {
    id: id(),
    kind: p.string().$type<JobKind>(),
    performance: () => p.manyToOne(Performance).ref().nullable().deleteRule('no action'),
    createdBy: () => p.manyToOne(User).ref().deleteRule('no action'),
    /** What was decided at the start: ids, times, reasons; nothing personal. */
    params: p.json<Record<string, unknown>>(),
    /** Reservations concerned when it began. */
    total: p.integer(),
    /** How many of them are done; written in the transaction that does them, with `position`. */
    done: p.integer(),
    /** Those that could not be done and why they are left, by reservation id. */
    failures: p.json<Record<string, string>>(),
    /** The last reservation done, in the order of their ids. */
    position: p.uuid().nullable(),
    /** A process that dies holds the work for this long; then another goes on with it. */
    leaseUntil: instant().nullable(),
    finishedAt: instant().nullable(),
    createdAt: createdAt(),
  },
  indexes: [
    { properties: ['performance'] },
    {
      name: 'job_unfinished_index',
      expression:
        'create index "job_unfinished_index" on "job" ("created_at") where finished_at is null',
    },
  ],
  checks: [
    { name: 'job_kind_check', expression: oneOf('kind', JOB_KINDS) },
    { name: 'job_done_check', expression: 'done >= 0 and total >= 0' },
  ],
});
/** Work over many reservations that survives a crash: each step commits with how far it got. */
export class Job extends JobSchema.class {}
JobSchema.setClass(Job);
