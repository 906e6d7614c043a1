import * as z from 'zod/mini';
import { locale } from '../shows/schema.ts';

const device = z.optional(z.string().check(z.trim(), z.maxLength(40), z.regex(/^[^\p{Cc}]*$/u)));
const seats = z.optional(z.int().check(z.gte(1), z.lte(100)));
const scanned = {
  performanceId: z.uuid(),
  nonce: z.uuid(),
  admit: seats,
  device,
  locale: z.optional(locale),
};

export const doorPerformancesInput = z._default(z.strictObject({ locale: z.optional(locale) }), {});
/** `token` is whatever the camera read: a foreign QR is answered `unknown`, not refused as input. */
export const scanInput = z.strictObject({
  ...scanned,
  token: z.string().check(z.minLength(1), z.maxLength(2000)),
});
export const admitByCodeInput = z.strictObject({
  ...scanned,
  code: z.string().check(z.minLength(1), z.maxLength(20)),
});
export const doorSearchInput = z.strictObject({
  performanceId: z.uuid(),
  query: z.string().check(z.trim(), z.minLength(3), z.maxLength(80)),
});
export const undoInput = z.strictObject({
  admissionId: z.uuid(),
  reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(200)),
});
export const countersInput = z.strictObject({ performanceId: z.uuid() });
