import * as z from 'zod/mini';
import { listInput } from '../lists/schema.ts';
import { emailAddress } from '../reservations/schema.ts';
import { locale } from '../shows/schema.ts';
import { staffName, staffRole } from './schema.ts';

export const PEOPLE_SORTS = ['name', 'email', 'role', 'lastSignIn', 'created'] as const;
export const personStatus = z.enum(['active', 'invited', 'disabled']);
export const listPeopleInput = listInput(PEOPLE_SORTS, {
  role: z.optional(staffRole),
  status: z.optional(personStatus),
});
export type ListPeopleInput = z.output<typeof listPeopleInput>;
export const personInput = z.strictObject({ id: z.uuid() });
export const invitePersonInput = z.strictObject({
  email: emailAddress,
  name: staffName,
  role: staffRole,
  locale,
});
export type InvitePersonInput = z.output<typeof invitePersonInput>;
export const changeRoleInput = z.strictObject({
  id: z.uuid(),
  role: staffRole,
  /** The version that the change is based on. */
  version: z.int(),
});
export type ChangeRoleInput = z.output<typeof changeRoleInput>;
