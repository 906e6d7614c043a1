import * as z from 'zod/mini';
import { locale } from '../shows/schema.ts';

export const dashboardInput = z._default(z.strictObject({ locale: z.optional(locale) }), {});
