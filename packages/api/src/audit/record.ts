import { AuditEntry, ref, User, type AuditActor, type EntityManager } from '@azionelab/db';

export interface AuditRecord {
  action: string;
  entityId: string;
  at: Date;
  /** Statuses, numbers and ids; never a name, an address or a token. */
  details?: Record<string, string | number | boolean | null>;
  actor?: AuditActor;
  userId?: string;
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
