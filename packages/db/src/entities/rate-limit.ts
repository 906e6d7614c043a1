import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './columns.ts';

const RateLimitSchema = defineEntity({
  name: 'RateLimit',
  properties: {
    /** A keyed hash of what is limited (an address, an account): nothing personal is stored. */
    key: p.string().primary(),
    /** When the allowance is whole again. */
    fullAt: instant(),
  },
  indexes: [{ properties: ['fullAt'] }],
});
/** One allowance shared by all processes. */
export class RateLimit extends RateLimitSchema.class {}
RateLimitSchema.setClass(RateLimit);
