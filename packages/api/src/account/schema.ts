import * as z from 'zod/mini';
import { newPassword, staffName, typedPassword } from '../accounts/schema.ts';
import { locale } from '../shows/schema.ts';

export const changeProfileInput = z.strictObject({
  name: staffName,
  locale,
  /** The version that the change is based on. */
  version: z.int(),
});
export type ChangeProfileInput = z.output<typeof changeProfileInput>;
export const changePasswordInput = z.strictObject({
  oldPassword: typedPassword,
  newPassword,
});
export type ChangePasswordInput = z.output<typeof changePasswordInput>;
export const confirmPasswordInput = z.strictObject({ password: typedPassword });
export const endSessionInput = z.strictObject({ handle: z.uuid() });
/** Six digits from the app, or a recovery code; spaces and hyphens do not matter. */
const secondFactorCode = z.string().check(z.trim(), z.minLength(6), z.maxLength(40));
export const confirmSecondFactorInput = z.strictObject({
  /** What `secondFactorOffer` answered. */
  offer: z.string().check(z.maxLength(400)),
  code: secondFactorCode,
});
export type ConfirmSecondFactorInput = z.output<typeof confirmSecondFactorInput>;
export const giveSecondFactorInput = z.strictObject({ code: secondFactorCode });
