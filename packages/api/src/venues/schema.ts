import * as z from 'zod/mini';
import { locale, slug } from '../shows/schema.ts';

export const listVenuesInput = z._default(z.strictObject({ locale: z.optional(locale) }), {});
export const venueBySlugInput = z.strictObject({ slug, locale: z.optional(locale) });
