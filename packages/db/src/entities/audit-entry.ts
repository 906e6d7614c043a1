import { defineEntity, p } from '@mikro-orm/core';
import { instant, oneOf } from './columns.ts';
import { User } from './user.ts';

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
    entityId: p.uuid(),
    /** Facts without personal data: statuses, numbers, ids. */
    details: p.json<Record<string, string | number | boolean | null>>(),
  },
  indexes: [{ name: 'audit_entry_entity_index', properties: ['entityId', 'id'] }],
  checks: [{ name: 'audit_entry_actor_check', expression: oneOf('actor', AUDIT_ACTORS) }],
});
/** Who did what. The database refuses to change or delete a row. */
export class AuditEntry extends AuditEntrySchema.class {}
AuditEntrySchema.setClass(AuditEntry);
