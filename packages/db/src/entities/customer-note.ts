import { defineEntity, p } from '@mikro-orm/core';
import { createdAt, id } from './columns.ts';
import { User } from './user.ts';

const CustomerNoteSchema = defineEntity({
  name: 'CustomerNote',
  properties: {
    id: id(),
    /** A customer is an address; lower case as on reservations. */
    email: p.string(),
    by: () => p.manyToOne(User).ref().fieldName('by_id').deleteRule('no action'),
    text: p.text(),
    createdAt: createdAt(),
  },
  indexes: [{ name: 'customer_note_email_index', properties: ['email'] }],
  checks: [
    { name: 'customer_note_text_check', expression: "text <> ''" },
    { name: 'customer_note_email_check', expression: 'email = lower(email)' },
  ],
});
/** What staff noted about a person across bookings, for each other. */
export class CustomerNote extends CustomerNoteSchema.class {}
CustomerNoteSchema.setClass(CustomerNote);
