import { defineEntity, p } from '@mikro-orm/core';
import { REFUSALS, type Refusal } from '../words.ts';
import { id, instant, oneOf } from './columns.ts';
import { Performance } from './performance.ts';
import { Reservation } from './reservation.ts';
import { User } from './user.ts';

const RefusedScanSchema = defineEntity({
  name: 'RefusedScan',
  properties: {
    id: id(),
    /**
     * Without a foreign key: it would wait for the performance's lock, and bookings would hold up the door. The scan has
     * just read that performance.
     */
    performance: () => p.manyToOne(Performance).ref().createForeignKeyConstraint(false),
    reservation: () => p.manyToOne(Reservation).ref().nullable().deleteRule('no action'),
    result: p.string().$type<Refusal>(),
    nonce: p.uuid().unique('refused_scan_nonce_unique'),
    device: p.string(),
    by: () => p.manyToOne(User).ref().fieldName('by_id'),
    at: instant(),
  },
  indexes: [{ name: 'refused_scan_performance_at_index', properties: ['performance', 'at'] }],
  checks: [{ name: 'refused_scan_result_check', expression: oneOf('result', REFUSALS) }],
});
/** A scan that let nobody in, with its reason. What was scanned is not kept. */
export class RefusedScan extends RefusedScanSchema.class {}
RefusedScanSchema.setClass(RefusedScan);
