import type { Locale, MikroORM, Role } from '@azionelab/db';
import type { Finding } from './doctor/doctor.ts';
import type { MediaStore } from './media.ts';
import type { Observer } from './observe.ts';
import type { RateLimiter } from './rate-limits/limiter.ts';
import type { ShortMemory } from './performances/short-memory.ts';
import type { SettingsReader } from './site/settings.ts';
import type { ShowSummary } from './shows/queries.ts';
import type { BookingDesk } from './reservations/booking-desk.ts';
import type { SampleEvening, TemplateKind } from './outbox/facts.ts';
import type { Secrets } from './tokens.ts';

export interface Staff {
  id: string;
  name: string;
  email: string;
  role: Role;
}

/** What the process gives to every request: made once, at start. */
export interface Services {
  orm: MikroORM;
  /** The one clock. */
  now: () => Date;
  secrets: Secrets;
  limiter: RateLimiter;
  desk: BookingDesk;
  /** Origin of the site, without a slash at the end. */
  publicUrl: string;
  settings: SettingsReader;
  media: MediaStore;
  /** What `shows.list` answered a moment ago. */
  shows: ShortMemory<ShowSummary[]>;
  observer: Observer;
  /** Tells the sender that a transaction promised a mail. */
  wakeOutbox: () => void;
  /** Whether mail is kept here for a developer to read instead of being sent. */
  hasDevelopmentInbox: boolean;
  /** The company's clock, for what belongs to no venue. */
  timeZone: string;
  /** What the doctor found a moment ago. */
  findings: ShortMemory<Finding[]>;
  /** A mail of one kind with made-up facts, as its reader would see it. */
  mailPreview: (
    kind: TemplateKind,
    locale: Locale,
    evening?: SampleEvening,
  ) => Promise<MailPreview>;
  /** Whether admins must have a second factor: everywhere but in development, rehearsals and tests. */
  requiresSecondFactor: boolean;
  passwords: {
    hash(password: string): Promise<string>;
    /** False for a null hash too, after the same work: an unknown account costs the time of a known one. */
    verify(hash: string | null, password: string): Promise<boolean>;
  };
}

export interface MailPreview {
  subject: string;
  /** A whole page that loads nothing and runs nothing. */
  html: string;
  text: string;
}
/** `required`: the code has to be given; `setUp`: there is none yet, and there has to be one. */
export type OwedSecondFactor = 'none' | 'required' | 'setUp';

/** The session that a request came with, if any. */
export interface StaffSession {
  /** Names it among the others of the same person; opens nothing. */
  handle: string | null;
  /** The password was typed in it a short while ago. */
  hasRecentPassword: boolean;
  /** What it still owes. Until then nothing but giving it, or setting it up, is allowed. */
  secondFactor: OwedSecondFactor;
  start(userId: string): Promise<void>;
  end(): Promise<void>;
}

/** One request: who asks, and how. */
export interface Context extends Services {
  method: string;
  isSameOrigin: boolean;
  /** The caller's language, for answers whose input names none. */
  locale: Locale;
  /** The caller's address, for rate limits only. */
  address: string;
  /** The id that a person can quote and that the log carries. */
  reference: string;
  staff: Staff | null;
  session: StaffSession;
  /** Reports what nobody expected; what it is given never reaches the client. */
  report: (error: unknown) => void;
}
