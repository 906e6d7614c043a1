import { defineEntity, p } from '@mikro-orm/core';
import { createdAt, id } from './columns.ts';
import { Performance } from './performance.ts';
import { User } from './user.ts';

const HouseHoldSchema = defineEntity({
  name: 'HouseHold',
  properties: {
    id: id(),
    performance: () => p.manyToOne(Performance).ref().deleteRule('cascade'),
    seats: p.integer(),
    /** Who or what they are kept for: press, technical desk, the author's family. */
    label: p.string(),
    reason: p.string().nullable(),
    createdBy: () => p.manyToOne(User).ref().nullable().deleteRule('no action'),
    createdAt: createdAt(),
  },
  indexes: [{ properties: ['performance'] }],
  checks: [
    { name: 'house_hold_seats_check', expression: 'seats > 0' },
    { name: 'house_hold_label_check', expression: "label <> ''" },
  ],
});
/** Seats that the company keeps back, and for whom. A trigger holds `performance.houseHolds` to be their sum. */
export class HouseHold extends HouseHoldSchema.class {}
HouseHoldSchema.setClass(HouseHold);
