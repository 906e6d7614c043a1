import * as z from 'zod/mini';
import { listInput } from '../lists/schema.ts';

export const CUSTOMER_SORTS = [
  'lastEvening',
  'name',
  'email',
  'bookings',
  'seats',
  'noShows',
] as const;
export const listCustomersInput = listInput(CUSTOMER_SORTS, {
  locale: z.optional(z.enum(['it', 'en'])),
  noShows: z.optional(z.boolean()),
});
export type ListCustomersInput = z.output<typeof listCustomersInput>;

/** Any booking of the person: what stands in addresses and links instead of the e-mail. */
export const customerInput = z.strictObject({ id: z.uuid() });
export const addCustomerNoteInput = z.strictObject({
  id: z.uuid(),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000), z.regex(/^[^\0]*$/)),
});
export const deleteCustomerNoteInput = z.strictObject({ noteId: z.uuid() });
export const eraseCustomerInput = z.strictObject({
  id: z.uuid(),
  /** The address, typed once more. */
  typed: z.string().check(z.trim(), z.toLowerCase(), z.maxLength(254)),
});
