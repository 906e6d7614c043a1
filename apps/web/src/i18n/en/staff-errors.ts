import type { Translation } from '../catalogue.ts';
import type { staffErrors as source } from '../it/staff-errors.ts';

export const staffErrors: Translation<typeof source> = {
  STALE: 'Somebody else has saved this in the meantime.',
  CONFIRMATION_REQUIRED: 'This affects people who have booked: look at who, then confirm.',
  REASON_REQUIRED: 'Write down the reason.',
  IN_USE: 'It is still in use and cannot be deleted.',
  NOT_POSSIBLE_NOW: 'As things stand, this cannot be done.',
  LAST_ADMIN: 'This is the last administrator: somebody must remain who can do everything.',
  NAME_TAKEN: 'This name is already in use.',
  WEAK_PASSWORD: 'This password is too easy to guess.',
  WRONG_CODE: 'The code is not right.',
  SECOND_FACTOR_REQUIRED: 'The code from your authenticator app is still needed.',
  PASSWORD_REQUIRED: 'Type your password again to go on.',
};
