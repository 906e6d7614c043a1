/** Why the domain says no: the stable words a client switches on, each with the HTTP status that fits. */
export const REASONS = {
  SOLD_OUT: 'CONFLICT',
  NOT_ENOUGH_SEATS: 'CONFLICT',
  BOOKING_CLOSED: 'CONFLICT',
  NOT_OPEN_YET: 'CONFLICT',
  PERFORMANCE_CANCELLED: 'CONFLICT',
  PARTY_TOO_LARGE: 'CONFLICT',
  IDEMPOTENCY_CONFLICT: 'CONFLICT',
  LINK_EXPIRED: 'CONFLICT',
  ALREADY_BOOKED: 'CONFLICT',
  ALREADY_ADMITTED: 'CONFLICT',
  ALREADY_CANCELLED: 'CONFLICT',
  ALREADY_CONFIRMED: 'CONFLICT',
  /** Somebody else saved it first; nothing was written. */
  STALE: 'CONFLICT',
  /** Needs to be said again on purpose, having seen who is affected. */
  CONFIRMATION_REQUIRED: 'CONFLICT',
  REASON_REQUIRED: 'CONFLICT',
  /** It is still needed by something that must stay. */
  IN_USE: 'CONFLICT',
  NOT_POSSIBLE_NOW: 'CONFLICT',
  LAST_ADMIN: 'CONFLICT',
  NAME_TAKEN: 'CONFLICT',
  WEAK_PASSWORD: 'BAD_REQUEST',
  WRONG_CODE: 'UNAUTHORIZED',
  SECOND_FACTOR_REQUIRED: 'FORBIDDEN',
  PASSWORD_REQUIRED: 'FORBIDDEN',
  UNKNOWN_LINK: 'NOT_FOUND',
  NOT_FOUND: 'NOT_FOUND',
  INVALID_INPUT: 'BAD_REQUEST',
  SIGN_IN_REQUIRED: 'UNAUTHORIZED',
  WRONG_CREDENTIALS: 'UNAUTHORIZED',
  NOT_ALLOWED: 'FORBIDDEN',
  CROSS_ORIGIN: 'FORBIDDEN',
  POST_REQUIRED: 'METHOD_NOT_SUPPORTED',
  RATE_LIMITED: 'TOO_MANY_REQUESTS',
  BUSY: 'SERVICE_UNAVAILABLE',
  UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  UNEXPECTED: 'INTERNAL_SERVER_ERROR',
} as const;
export type Reason = keyof typeof REASONS;
export type ErrorDetails = Record<string, string | number | boolean>;

/** A refusal that is part of the rules. `details` may reach the browser: facts only, nothing personal. */
export class DomainError extends Error {
  readonly reason: Reason;
  readonly details: ErrorDetails;

  constructor(reason: Reason, details: ErrorDetails = {}) {
    super(reason);
    this.name = 'DomainError';
    this.reason = reason;
    this.details = details;
  }
}
