import type { Reason } from '@azionelab/api';

/** What a person can do about a refusal; exhaustive, so a new reason does not compile until it is here. */
export type NextStep = 'retry' | 'otherDates' | 'shows' | 'find' | 'signIn' | 'wait' | 'none';

/** Only staff meet these; their sentences come with the staff's texts. */
export type StaffReason =
  | 'STALE'
  | 'CONFIRMATION_REQUIRED'
  | 'REASON_REQUIRED'
  | 'IN_USE'
  | 'NOT_POSSIBLE_NOW'
  | 'LAST_ADMIN'
  | 'NAME_TAKEN'
  | 'WEAK_PASSWORD'
  | 'WRONG_CODE'
  | 'SECOND_FACTOR_REQUIRED'
  | 'PASSWORD_REQUIRED';

export function isStaffReason(reason: string): reason is StaffReason {
  return Object.hasOwn(STAFF, reason);
}

const STAFF: Record<StaffReason, NextStep> = {
  STALE: 'none',
  CONFIRMATION_REQUIRED: 'none',
  REASON_REQUIRED: 'none',
  IN_USE: 'none',
  NOT_POSSIBLE_NOW: 'none',
  LAST_ADMIN: 'none',
  NAME_TAKEN: 'none',
  WEAK_PASSWORD: 'none',
  WRONG_CODE: 'none',
  SECOND_FACTOR_REQUIRED: 'signIn',
  PASSWORD_REQUIRED: 'none',
};

export const REASONS: Record<Reason, NextStep> = {
  ...STAFF,
  SOLD_OUT: 'otherDates',
  NOT_ENOUGH_SEATS: 'otherDates',
  BOOKING_CLOSED: 'otherDates',
  NOT_OPEN_YET: 'otherDates',
  PERFORMANCE_CANCELLED: 'otherDates',
  PARTY_TOO_LARGE: 'none',
  IDEMPOTENCY_CONFLICT: 'retry',
  LINK_EXPIRED: 'shows',
  UNKNOWN_LINK: 'find',
  ALREADY_BOOKED: 'find',
  ALREADY_ADMITTED: 'none',
  ALREADY_CANCELLED: 'shows',
  ALREADY_CONFIRMED: 'none',
  BUSY: 'retry',
  RATE_LIMITED: 'wait',
  SIGN_IN_REQUIRED: 'signIn',
  NOT_ALLOWED: 'signIn',
  WRONG_CREDENTIALS: 'none',
  NOT_FOUND: 'shows',
  INVALID_INPUT: 'none',
  UNAVAILABLE: 'retry',
  CROSS_ORIGIN: 'retry',
  POST_REQUIRED: 'retry',
  UNEXPECTED: 'retry',
};
