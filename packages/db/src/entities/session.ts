import { defineEntity, p } from '@mikro-orm/core';
import { createdAt, instant } from './columns.ts';
import { User } from './user.ts';

const SessionSchema = defineEntity({
  name: 'Session',
  tableName: 'staff_session',
  properties: {
    /** SHA-256 of the id in the cookie: a stolen table opens no session. */
    id: p.string().length(64).primary(),
    user: () => p.manyToOne(User).ref().deleteRule('cascade'),
    expiresAt: instant(),
    /** However often it is renewed, a session ends here. */
    endsAt: instant(),
    createdAt: createdAt(),
  },
  indexes: [{ properties: ['user'] }],
});
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);
