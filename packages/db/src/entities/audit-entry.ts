import { defineEntity, p } from '@mikro-orm/core';
import { instant, oneOf } from './columns.ts';
import { User } from './user.ts';

/** What the audit may hold of a change. */
export type AuditValue =
  | string
  | number
  | boolean
  | null
  | AuditValue[]
  | { [key: string]: AuditValue };

export const AUDIT_ACTORS = ['visitor', 'staff', 'system'] as const;
export type AuditActor = (typeof AUDIT_ACTORS)[number];

const AuditEntrySchema = defineEntity({
  name: 'AuditEntry',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    at: instant(),
    actor: p.string().$type<AuditActor>(),
    user: () => p.manyToOne(User).ref().nullable().deleteRule('no action'),
    /** `reservation.confirmed`, `admission.undone`, …: the entity, a dot, what happened. */
    action: p.string(),
    /** Null for what has a key instead: a setting. */
    entityId: p.uuid().nullable(),
    /** Facts without a visitor's personal data and without secrets: statuses, numbers, ids, texts before and after. */
    details: p.json<Record<string, AuditValue>>(),
  },
  indexes: [
    { name: 'audit_entry_entity_index', properties: ['entityId', 'id'] },
    { name: 'audit_entry_at_index', properties: ['at'] },
    { name: 'audit_entry_user_index', properties: ['user', 'at'] },
  ],
  checks: [{ name: 'audit_entry_actor_check', expression: oneOf('actor', AUDIT_ACTORS) }],
});
/** Who did what. The database refuses to change or delete a row. */
export class AuditEntry extends AuditEntrySchema.class {}
AuditEntrySchema.setClass(AuditEntry);
