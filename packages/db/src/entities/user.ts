import { defineEntity, p } from '@mikro-orm/core';
import { LOCALES, ROLES, type Locale, type Role } from '../words.ts';
import { createdAt, id, instant, isRehearsal, oneOf } from './columns.ts';

const UserSchema = defineEntity({
  name: 'User',
  tableName: 'staff_user',
  properties: {
    id: id(),
    email: p.string().unique(),
    name: p.string(),
    role: p.string().$type<Role>(),
    locale: p.string().$type<Locale>(),
    /** Null until an invitation is accepted. */
    passwordHash: p.string().hidden().nullable(),
    /** The second factor's secret, encrypted with a key that is not in the database. */
    totpSecret: p.string().hidden().nullable(),
    /** Null while a second factor is being set up. */
    totpConfirmedAt: instant().nullable(),
    /** The last time step whose code was used: a code works once. */
    totpLastStep: p.integer().nullable(),
    disabledAt: instant().nullable(),
    lastSignInAt: instant().nullable(),
    createdAt: createdAt(),
    version: p.integer().version(),
    isRehearsal: isRehearsal(),
  },
  checks: [
    { name: 'staff_user_role_check', expression: oneOf('role', ROLES) },
    { name: 'staff_user_locale_check', expression: oneOf('locale', LOCALES) },
    {
      name: 'staff_user_totp_check',
      expression: 'totp_confirmed_at is null or totp_secret is not null',
    },
    { name: 'staff_user_email_check', expression: 'email = lower(email)' },
  ],
});
/** Somebody of the company who signs in. */
export class User extends UserSchema.class {}
UserSchema.setClass(User);
