import { defineEntity, p } from '@mikro-orm/core';
import { LOCALES, ROLES, type Locale, type Role } from '../words.ts';
import { createdAt, id, instant, oneOf } from './columns.ts';

const UserSchema = defineEntity({
  name: 'User',
  tableName: 'staff_user',
  properties: {
    id: id(),
    email: p.string().unique(),
    name: p.string(),
    role: p.string().$type<Role>(),
    locale: p.string().$type<Locale>(),
    passwordHash: p.string().hidden(),
    disabledAt: instant().nullable(),
    createdAt: createdAt(),
  },
  checks: [
    { name: 'staff_user_role_check', expression: oneOf('role', ROLES) },
    { name: 'staff_user_locale_check', expression: oneOf('locale', LOCALES) },
    { name: 'staff_user_email_check', expression: 'email = lower(email)' },
  ],
});
/** Somebody of the company who signs in. */
export class User extends UserSchema.class {}
UserSchema.setClass(User);
