import {
  type EmailState,
  type EntityManager,
  LockMode,
  OutboxEmail,
  type Role,
} from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide } from '../transaction.ts';

export interface ByStaff {
  staff: { id: string; role: Role };
  now: Date;
}

const CAN_RETRY = new Set<EmailState>(['failed', 'aborted']);
const CAN_ABORT = new Set<EmailState>(['queued', 'retrying']);

/** Sends a mail after all that was given up or stopped. Refuses with `NOT_POSSIBLE_NOW` what is under way, done or pointless. */
export async function retryEmail(em: EntityManager, id: string, { staff, now }: ByStaff) {
  return decide(em, async (tx) => {
    const email = await lockEmail(tx, id, staff.role);
    if (!CAN_RETRY.has(email.state)) throw new DomainError('NOT_POSSIBLE_NOW');
    const before = email.state;
    Object.assign(email, { state: 'queued', attempts: 0, dueAt: now, lastError: null });
    recordState(tx, 'email.retried', email, { before, staff, now });
    return { state: email.state };
  });
}

/** Stops a mail that waits. Refuses with `NOT_POSSIBLE_NOW` one that is just being sent, or has been. */
export async function abortEmail(em: EntityManager, id: string, { staff, now }: ByStaff) {
  return decide(em, async (tx) => {
    const email = await lockEmail(tx, id, staff.role);
    if (!CAN_ABORT.has(email.state)) throw new DomainError('NOT_POSSIBLE_NOW');
    const before = email.state;
    email.state = 'aborted';
    recordState(tx, 'email.aborted', email, { before, staff, now });
    return { state: email.state };
  });
}

/** After an outage: everything that was given up in the last week is sent after all. */
export async function retryFailedEmails(em: EntityManager, { staff, now }: ByStaff) {
  return decide(em, async (tx) => {
    const failed = await tx.find(
      OutboxEmail,
      { state: 'failed', createdAt: { $gt: new Date(now.getTime() - WEEK_MS) } },
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
    );
    for (const email of failed)
      Object.assign(email, { state: 'queued', attempts: 0, dueAt: now, lastError: null });
    const details = { count: failed.length };
    record(tx, {
      action: 'email.failedRetried',
      entityId: null,
      at: now,
      userId: staff.id,
      details,
    });
    return { count: failed.length };
  });
}
const WEEK_MS = 7 * 24 * 3_600_000;

/** Mails to staff are an admin's to see. */
async function lockEmail(tx: EntityManager, id: string, role: Role) {
  const email = await tx.findOne(OutboxEmail, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!email || (email.staffLink && role !== 'admin')) throw new DomainError('NOT_FOUND');
  return email;
}

function recordState(
  tx: EntityManager,
  action: string,
  email: OutboxEmail,
  { before, staff, now }: ByStaff & { before: EmailState },
) {
  const details = { kind: email.kind, state: { before, after: email.state } };
  record(tx, { action, entityId: email.id, at: now, userId: staff.id, details });
}
