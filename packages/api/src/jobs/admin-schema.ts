import * as z from 'zod/mini';
import { locale } from '../shows/schema.ts';

export const jobByIdInput = z.strictObject({ id: z.uuid(), locale: z.optional(locale) });
export const listJobsInput = z._default(z.strictObject({ locale: z.optional(locale) }), {});
