import { defineEntity, p } from '@mikro-orm/core';
import { createdAt, id } from './columns.ts';
import { Reservation } from './reservation.ts';
import { User } from './user.ts';

const ReservationNoteSchema = defineEntity({
  name: 'ReservationNote',
  properties: {
    id: id(),
    reservation: () => p.manyToOne(Reservation).ref().deleteRule('cascade'),
    by: () => p.manyToOne(User).ref().fieldName('by_id').deleteRule('no action'),
    text: p.text(),
    createdAt: createdAt(),
  },
  indexes: [{ properties: ['reservation'] }],
  checks: [{ name: 'reservation_note_text_check', expression: "text <> ''" }],
});
/** What staff noted about a booking, for each other. */
export class ReservationNote extends ReservationNoteSchema.class {}
ReservationNoteSchema.setClass(ReservationNote);
