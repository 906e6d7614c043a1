import * as z from 'zod/mini';
import { locale } from '../shows/schema.ts';

export const siteInfoInput = z._default(z.strictObject({ locale: z.optional(locale) }), {});
export const sitePageInput = z.strictObject({
  key: z.enum(['home', 'about', 'contacts', 'privacy', 'accessibility']),
  locale: z.optional(locale),
});
