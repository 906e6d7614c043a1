import { defineEntity, p } from '@mikro-orm/core';
import { createdAt, instant } from './columns.ts';
import { Reservation } from './reservation.ts';

const DuplicateRequestSchema = defineEntity({
  name: 'DuplicateRequest',
  properties: {
    idempotencyKey: p.uuid().primary(),
    requestHash: p.string().length(43),
    reservation: () => p.manyToOne(Reservation).ref(),
    code: p.string().length(8),
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
