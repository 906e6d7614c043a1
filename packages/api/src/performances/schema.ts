import * as z from 'zod/mini';
import { accessFeature, locale, slug } from '../shows/schema.ts';

export const performanceByIdInput = z.strictObject({ id: z.uuid(), locale: z.optional(locale) });
export const monthInput = z.strictObject({
  month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  locale: z.optional(locale),
  venue: z.optional(slug),
  access: z.optional(z.array(accessFeature).check(z.maxLength(11))),
});
export const availabilityInput = z.strictObject({
  ids: z.array(z.uuid()).check(z.minLength(1), z.maxLength(50)),
});
