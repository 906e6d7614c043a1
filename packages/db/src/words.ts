/** The closed lists of the domain. The database checks them, the router's schemas repeat them for the browser. */

export const LOCALES = ['it', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
/** A text in every language of the site. */
export type Translated = Record<Locale, string>;

export const ACCESS_FEATURES = [
  'wheelchairSpaces',
  'stepFree',
  'accessibleToilet',
  'hearingLoop',
  'assistanceDogs',
  'parking',
  'surtitles',
  'audioDescription',
  'signLanguage',
  'captions',
  'relaxed',
] as const;
export type AccessFeature = (typeof ACCESS_FEATURES)[number];

export const CONTENT_NOTES = [
  'strobeLights',
  'smoke',
  'loudNoise',
  'gunshots',
  'nudity',
  'strongLanguage',
  'violence',
  'death',
  'blood',
] as const;
export type ContentNote = (typeof CONTENT_NOTES)[number];

export const SHOW_STATUSES = ['draft', 'published', 'archived'] as const;
export type ShowStatus = (typeof SHOW_STATUSES)[number];

export const RESERVATION_STATUSES = [
  'pending',
  'confirmed',
  'expired',
  'cancelled',
  'moved',
] as const;
export type ReservationStatus = (typeof RESERVATION_STATUSES)[number];
/** Statuses whose party counts against the capacity. */
export const BLOCKING_STATUSES = ['pending', 'confirmed'] as const satisfies ReservationStatus[];

export const ROLES = ['admin', 'boxOffice', 'door'] as const;
export type Role = (typeof ROLES)[number];

export const EMAIL_STATES = [
  'queued',
  'sending',
  'sent',
  'retrying',
  'failed',
  'skipped',
  'aborted',
] as const;
export type EmailState = (typeof EMAIL_STATES)[number];

export const EMAIL_KINDS = [
  'confirmReservation',
  'alreadyBooked',
  'ticket',
  'reservationChanged',
  'reservationCancelled',
  'yourReservations',
  'reservationMoved',
  'performanceCancelled',
  'performanceMoved',
  'addressChanged',
  'staffInvite',
  'passwordReset',
  'sample',
] as const;
export type EmailKind = (typeof EMAIL_KINDS)[number];
/** Mails to staff; every other one is about a reservation or an address that may have some. */
export const STAFF_EMAIL_KINDS = ['staffInvite', 'passwordReset'] as const satisfies EmailKind[];

/** What a one-time link lets its bearer do: accept an invitation, choose a new password, make the first admin. */
export const STAFF_LINK_KINDS = ['invite', 'passwordReset', 'setup'] as const;
export type StaffLinkKind = (typeof STAFF_LINK_KINDS)[number];

/** Work over many reservations that goes on in the background, a few at a time. */
export const JOB_KINDS = [
  'cancelPerformance',
  'movePerformance',
  'resendMany',
  'cancelMany',
] as const;
export type JobKind = (typeof JOB_KINDS)[number];

export const REFUSALS = [
  'unknown',
  'cancelled',
  'expired',
  'notConfirmed',
  'wrongPerformance',
  'tooEarly',
  'tooLate',
  'alreadyAdmitted',
] as const;
export type Refusal = (typeof REFUSALS)[number];
