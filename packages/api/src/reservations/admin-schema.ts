import * as z from 'zod/mini';
import { listInput } from '../lists/schema.ts';
import { emailAddress, line, locale, paragraph, partySize, phone } from './schema.ts';

/** The most bookings that one piece of work goes through: more are chosen in two goes. */
export const MOST_AT_ONCE = 2_000;

const day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
const reason = z.string().check(z.trim(), z.minLength(3), z.maxLength(200));
const noteText = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000), z.regex(/^[^\0]*$/));

export const RESERVATION_SORTS = [
  'createdAt',
  'startsAt',
  'name',
  'code',
  'partySize',
  'status',
] as const;
const filters = {
  performanceId: z.optional(z.uuid()),
  showId: z.optional(z.uuid()),
  /** As the clock says: an overdue pending booking is `expired`. */
  status: z.optional(z.enum(['pending', 'confirmed', 'expired', 'cancelled', 'moved'])),
  admitted: z.optional(z.enum(['none', 'some', 'all'])),
  accessNeeds: z.optional(z.boolean()),
  note: z.optional(z.boolean()),
  /** Days of the evening, where its venue is; both included. */
  from: z.optional(day),
  to: z.optional(day),
};
export const listReservationsInput = listInput(RESERVATION_SORTS, filters);
export type ListReservationsInput = z.output<typeof listReservationsInput>;

export const reservationIdInput = z.strictObject({ id: z.uuid() });
export const eveningsInput = z.strictObject({
  /** Also those that are over or cancelled, for filters. */
  all: z._default(z.boolean(), false),
});

export const bookForGuestInput = z.strictObject({
  performanceId: z.uuid(),
  partySize,
  name: line(120),
  email: z.nullable(emailAddress),
  phone: z.optional(phone),
  notes: z.optional(paragraph(1000)),
  accessNeeds: z.optional(paragraph(500)),
  locale,
  isConfirmed: z.boolean(),
  overLimitReason: z.nullable(reason),
  idempotencyKey: z.uuid(),
});
export const readdressInput = z.strictObject({ id: z.uuid(), email: emailAddress });
export const changePartyInput = z.strictObject({
  id: z.uuid(),
  partySize,
  overLimitReason: z.nullable(reason),
});
export const moveInput = z.strictObject({
  id: z.uuid(),
  performanceId: z.uuid(),
  overLimitReason: z.nullable(reason),
});
export const editDetailsInput = z.strictObject({
  id: z.uuid(),
  /** Of what the editor saw. */
  version: z.string().check(z.maxLength(100)),
  name: line(120),
  phone: z.nullable(phone.check(z.minLength(1))),
  notes: z.nullable(paragraph(1000).check(z.minLength(1))),
  accessNeeds: z.nullable(paragraph(500).check(z.minLength(1))),
});
export const undoAdmissionInput = z.strictObject({ admissionId: z.uuid(), reason });
export const addNoteInput = z.strictObject({ id: z.uuid(), text: noteText });
export const deleteNoteInput = z.strictObject({ noteId: z.uuid() });

const action = z.enum(['resend', 'cancel']);
/** Rows that were ticked, or all that a list shows. */
export const previewBulkInput = z.strictObject({
  action,
  chosen: z.union([
    z.strictObject({ ids: z.array(z.uuid()).check(z.minLength(1), z.maxLength(MOST_AT_ONCE)) }),
    z.strictObject({ matching: listReservationsInput }),
  ]),
});
/** Exactly those that the preview named. */
export const startBulkInput = z.strictObject({
  action,
  ids: z.array(z.uuid()).check(z.minLength(1), z.maxLength(MOST_AT_ONCE)),
});
