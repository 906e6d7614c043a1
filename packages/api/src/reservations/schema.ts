import * as z from 'zod/mini';

export const LARGEST_PARTY = 100;
export const locale = z.enum(['it', 'en']);

const line = (longest: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(longest), z.regex(/^[^\p{Cc}]*$/u));
const paragraph = (longest: number) =>
  z.string().check(z.trim(), z.maxLength(longest), z.regex(/^[^\0]*$/));

/** Lower case, as it is stored: one address is one booker. */
export const emailAddress = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.maxLength(254), z.email());
export const partySize = z.int().check(z.gte(1), z.lte(LARGEST_PARTY));
/** Whatever stands in a link: one that was cut off on its way is unknown, not malformed. */
export const token = z.string().check(z.maxLength(200));
export const phoneNumber = z.string().check(z.trim(), z.regex(/^$|^[+()\d][\d\s()./-]{4,30}$/));

export const createReservationInput = z.strictObject({
  performanceId: z.uuid(),
  partySize,
  name: line(120),
  email: emailAddress,
  phone: z.optional(phoneNumber),
  notes: z.optional(paragraph(1000)),
  accessNeeds: z.optional(paragraph(500)),
  locale,
  acceptPrivacy: z.literal(true),
  idempotencyKey: z.uuid(),
});
export type CreateReservationInput = z.output<typeof createReservationInput>;

export const requestInput = z.strictObject({ idempotencyKey: z.uuid() });
export const correctEmailInput = z.strictObject({ idempotencyKey: z.uuid(), email: emailAddress });
export const tokenInput = z.strictObject({ token, locale: z.optional(locale) });
export const changePartySizeInput = z.strictObject({ token, partySize });
export const findInput = z.strictObject({ email: emailAddress, locale });
