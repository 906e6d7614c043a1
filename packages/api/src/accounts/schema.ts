import * as z from 'zod/mini';
import { emailAddress } from '../reservations/schema.ts';
import { locale } from '../shows/schema.ts';

export const staffRole = z.enum(['admin', 'boxOffice', 'door']);
export const staffName = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(120), z.regex(/^[^\p{Cc}]*$/u));
/** As somebody types it to be let in. */
export const typedPassword = z.string().check(z.minLength(1), z.maxLength(256));
/** As somebody chooses it: what is too short is refused by the rules of passwords, which say why. */
export const newPassword = z.string().check(z.minLength(1), z.maxLength(256));
const linkToken = z.string().check(z.maxLength(200));

export const signInInput = z.strictObject({ email: emailAddress, password: typedPassword });
export const nothing = z._default(z.strictObject({}), {});

export const staffLinkInput = z.strictObject({ token: linkToken });
export const acceptInviteInput = z.strictObject({
  token: linkToken,
  name: staffName,
  locale,
  password: newPassword,
});
export type AcceptInviteInput = z.output<typeof acceptInviteInput>;
export const requestPasswordResetInput = z.strictObject({ email: emailAddress });
export const resetPasswordInput = z.strictObject({ token: linkToken, password: newPassword });
export type ResetPasswordInput = z.output<typeof resetPasswordInput>;
export const setUpFirstAdminInput = z.strictObject({
  token: linkToken,
  email: emailAddress,
  name: staffName,
  locale,
  password: newPassword,
});
export type SetUpFirstAdminInput = z.output<typeof setUpFirstAdminInput>;
export const createUserInput = z.strictObject({
  email: emailAddress,
  name: staffName,
  role: staffRole,
  locale,
  password: newPassword,
});
export type CreateUserInput = z.output<typeof createUserInput>;
