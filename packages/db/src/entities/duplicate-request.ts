import { defineEntity, p } from '@mikro-orm/core';
import { createdAt, instant } from './columns.ts';
import { Reservation } from './reservation.ts';

const DuplicateRequestSchema = defineEntity({
  name: 'DuplicateRequest',
  properties: {
    /** Hashed as on a reservation. */
    idempotencyKey: p.string().length(43).primary(),
    requestHash: p.string().length(43),
    reservation: () => p.manyToOne(Reservation).ref(),
    code: p.string().length(8),
    partySize: p.integer(),
    /** What was asked for, so that a corrected address can still have it; without the key. */
    request: p.json<Record<string, unknown>>(),
    expiresAt: instant(),
    createdAt: createdAt(),
  },
});
/**
 * A booking asked for by an address that already has one for that performance. Its answer looks like any other, so it must
 * stay the same when it is asked for again.
 */
export class DuplicateRequest extends DuplicateRequestSchema.class {}
DuplicateRequestSchema.setClass(DuplicateRequest);
