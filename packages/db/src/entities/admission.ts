import { defineEntity, p } from '@mikro-orm/core';
import { id, instant } from './columns.ts';
import { Performance } from './performance.ts';
import { Reservation } from './reservation.ts';
import { User } from './user.ts';

const AdmissionSchema = defineEntity({
  name: 'Admission',
  properties: {
    id: id(),
    reservation: () => p.manyToOne(Reservation).ref(),
    /**
     * Without a foreign key: it would wait for the performance's lock, and bookings would hold up the door. The trigger compares it
     * with the reservation's.
     */
    performance: () => p.manyToOne(Performance).ref().createForeignKeyConstraint(false),
    seats: p.integer(),
    /** Made by the scanning device; a retried scan carries the same one and admits nobody again. */
    nonce: p.uuid().unique('admission_nonce_unique'),
    device: p.string(),
    by: () => p.manyToOne(User).ref().fieldName('by_id'),
    admittedAt: instant(),
    undoneAt: instant().nullable(),
    undoneBy: () => p.manyToOne(User).ref().nullable().deleteRule('no action'),
    undoReason: p.string().nullable(),
  },
  indexes: [
    { properties: ['reservation'] },
    { name: 'admission_performance_at_index', properties: ['performance', 'admittedAt'] },
  ],
  checks: [
    { name: 'admission_seats_check', expression: 'seats > 0' },
    {
      name: 'admission_undo_check',
      expression:
        '(undone_at is null) = (undo_reason is null) and (undone_at is null) = (undone_by_id is null)',
    },
  ],
});
/** One entry event at the door: some or all of a party. Undone, never deleted. */
export class Admission extends AdmissionSchema.class {}
AdmissionSchema.setClass(Admission);
