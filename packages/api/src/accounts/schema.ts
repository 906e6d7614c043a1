import * as z from 'zod/mini';
import { emailAddress } from '../reservations/schema.ts';

export const signInInput = z.strictObject({
  email: emailAddress,
  password: z.string().check(z.minLength(1), z.maxLength(256)),
});
export const nothing = z._default(z.strictObject({}), {});
