import * as z from 'zod/mini';
import { locale } from '../shows/schema.ts';

export const siteInfoInput = z._default(z.strictObject({ locale: z.optional(locale) }), {});
export const pageKey = z.enum(['home', 'about', 'contacts', 'privacy', 'accessibility']);
export const sitePageInput = z.strictObject({
  key: pageKey,
  locale: z.optional(locale),
});
