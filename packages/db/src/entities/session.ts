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
    /** What staff see of a session and end it by; opens nothing. */
    handle: p
      .uuid()
      .unique('staff_session_handle_unique')
      .defaultRaw('gen_random_uuid()')
      .onCreate(() => crypto.randomUUID()),
    /** The browser, in words for its owner. */
    device: p.string().nullable(),
    lastSeenAt: instant().nullable(),
    /** When the password was last typed in this session. */
    passwordAt: instant().nullable(),
    /** When the second factor was given; null in a session that has not got so far. */
    secondFactorAt: instant().nullable(),
  },
  indexes: [{ properties: ['user'] }],
});
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);
