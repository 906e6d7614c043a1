import * as z from 'zod/mini';

export const jumpInput = z.strictObject({ query: z.string().check(z.trim(), z.maxLength(120)) });
