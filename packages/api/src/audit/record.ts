import { isDeepStrictEqual } from 'node:util';
import {
  AuditEntry,
  type AuditActor,
  type AuditValue,
  type EntityManager,
  insertAll,
  ref,
  User,
} from '@azionelab/db';

export interface AuditRecord {
  action: string;
  /** Null for what has a key instead, which then stands in `details`. */
  entityId: string | null;
  at: Date;
  /** Statuses, numbers, ids, texts of the site; never a visitor's name or address, never a secret. */
  details?: Record<string, AuditValue>;
  actor?: AuditActor;
  userId?: string | undefined;
}

/** Adds a row to the audit in the caller's transaction. Without a `userId` the visitor did it. */
export function record(
  tx: EntityManager,
  { action, entityId, at, details, actor, userId }: AuditRecord,
) {
  tx.create(AuditEntry, {
    action,
    entityId,
    at,
    details: details ?? {},
    actor: actor ?? (userId ? 'staff' : 'visitor'),
    user: userId ? ref(User, userId) : null,
  });
}

/** Adds a row for each of many things that one person did at once. */
export async function recordAll(
  tx: EntityManager,
  about: Required<Pick<AuditRecord, 'entityId' | 'details'>>[],
  { action, at, userId }: Required<Pick<AuditRecord, 'action' | 'at' | 'userId'>>,
) {
  const all = { action, at, actor: 'staff' as const, user: userId };
  await insertAll(
    tx,
    AuditEntry,
    about.map((each) => ({ ...all, ...each })),
  );
}

/** The fields that differ, each with what it was and what it is: the details of an edit. */
export function changesBetween<T extends Record<string, AuditValue>>(before: T, after: T) {
  const changed: Record<string, AuditValue> = {};
  for (const [field, value] of Object.entries(after)) {
    const old = before[field] ?? null;
    // The database puts the keys of a text in an order of its own.
    if (!isDeepStrictEqual(old, value)) changed[field] = { before: old, after: value };
  }
  return changed;
}
