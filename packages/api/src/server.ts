export type { Context, MailPreview, Services, Staff } from './context.ts';
export { createUser } from './accounts/create-user.ts';
export { offerSetUp } from './accounts/first-admin.ts';
export { createUserInput } from './accounts/schema.ts';
export { owedSecondFactor } from './accounts/owed-second-factor.ts';
export { type Finding, runDoctor } from './doctor/doctor.ts';
export { isDatabaseAway } from './database-away.ts';
export { DomainError } from './errors.ts';
export { runNextJob } from './jobs/run.ts';
export { deliverNextEmail, LEASE_MS } from './outbox/deliver.ts';
export {
  type BookingEmailFacts,
  type BookingEmailKind,
  type EmailBooking,
  type EmailFacts,
  EmailRefused,
  type SampleEvening,
  type SendEmail,
  type StaffEmailFacts,
  type StaffEmailKind,
  type TemplateKind,
} from './outbox/facts.ts';
export { sampleFacts } from './outbox/sample.ts';
export type { MediaStore } from './media.ts';
export { type CallOutcome, type Observation, type Observer, unobserved } from './observe.ts';
export { createShortMemory } from './performances/short-memory.ts';
export { performanceById } from './performances/queries.ts';
export {
  createRateLimiter,
  forgetOldAllowances,
  type RateLimiter,
  unlimited,
} from './rate-limits/limiter.ts';
export { rehearseAlone } from './rehearsals/alone.ts';
export { rehearsedLinks, rehearsedMails } from './rehearsals/progress.ts';
export { type Rehearsal, REHEARSAL_DOMAIN, stageRehearsal } from './rehearsals/stage.ts';
export { strikeRehearsals } from './rehearsals/strike.ts';
export { createBookingDesk } from './reservations/booking-desk.ts';
export { storedKey } from './reservations/request.ts';
export { hashesOfLinks } from './reservations/links.ts';
export { sweepOverdueHolds } from './reservations/lapse.ts';
export { type AppRouter, appRouter } from './root.ts';
export { type ShowSummary, listShows, showBySlug } from './shows/queries.ts';
export { createSettingsReader, type SettingsReader, type SettingValues } from './site/settings.ts';
export { calendarFile } from './tickets/calendar.ts';
export { qrPng, qrSvg } from './tickets/qr.ts';
export { createSecrets, newCode, type Secrets } from './tokens.ts';
export { isAccent, LARGEST_UPLOAD } from './look/schema.ts';
export { SLUG } from './shows/schema.ts';
export { plainText } from './texts/plain-text.ts';
export { decide, sqlState } from './transaction.ts';
export { listVenues } from './venues/queries.ts';
