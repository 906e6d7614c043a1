import * as z from 'zod/mini';
import { listInput } from '../lists/schema.ts';

export const AUDIT_SORTS = ['at'] as const;
/** What an entry is about: the part of its action before the dot. */
export const AUDIT_ENTITIES = [
  'reservation',
  'admission',
  'performance',
  'show',
  'venue',
  'email',
  'job',
  'user',
  'customer',
  'setting',
] as const;
export const AUDIT_ACTOR_WORDS = ['staff', 'visitor', 'system'] as const;

export const listAuditInput = listInput(AUDIT_SORTS, {
  actor: z.optional(z.enum(AUDIT_ACTOR_WORDS)),
  userId: z.optional(z.uuid()),
  entity: z.optional(z.enum(AUDIT_ENTITIES)),
  /** Everything about one thing. */
  entityId: z.optional(z.uuid()),
  from: z.optional(z.iso.datetime({ offset: true })),
  until: z.optional(z.iso.datetime({ offset: true })),
});
