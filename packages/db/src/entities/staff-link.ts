import { defineEntity, p } from '@mikro-orm/core';
import { STAFF_LINK_KINDS, type StaffLinkKind } from '../words.ts';
import { createdAt, id, instant, oneOf } from './columns.ts';
import { User } from './user.ts';

const StaffLinkSchema = defineEntity({
  name: 'StaffLink',
  properties: {
    id: id(),
    kind: p.string().$type<StaffLinkKind>(),
    /** Null for the link that makes the first admin. */
    user: () => p.manyToOne(User).ref().nullable().deleteRule('cascade'),
    tokenHash: p.string().length(43).unique('staff_link_token_unique'),
    expiresAt: instant(),
    usedAt: instant().nullable(),
    createdAt: createdAt(),
  },
  indexes: [{ properties: ['user'] }],
  checks: [
    { name: 'staff_link_kind_check', expression: oneOf('kind', STAFF_LINK_KINDS) },
    { name: 'staff_link_user_check', expression: "(kind = 'setup') = (user_id is null)" },
  ],
});
/** A link that works once: to accept an invitation, to choose a new password, to make the first admin. */
export class StaffLink extends StaffLinkSchema.class {}
StaffLinkSchema.setClass(StaffLink);
