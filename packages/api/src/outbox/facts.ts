import type { EmailKind, Locale, ReservationStatus, Role, STAFF_EMAIL_KINDS } from '@azionelab/db';

export type StaffEmailKind = (typeof STAFF_EMAIL_KINDS)[number];
/** The kinds with a template of their own; a `sample` shows one of them. */
export type TemplateKind = Exclude<EmailKind, 'sample'>;
export type BookingEmailKind = Exclude<TemplateKind, StaffEmailKind>;

/** When and where an evening was to be before it, or the booking for it, was moved. */
export interface FormerEvening {
  showTitle: string;
  startsAt: Date;
  timeZone: string;
  venueName: string;
}

/** One booking as a mail tells it. Links are whole URLs, made at the moment of sending. */
export interface EmailBooking {
  reservationId: string;
  code: string;
  name: string;
  partySize: number;
  status: ReservationStatus;
  expiresAt: Date;
  accessNeeds: string | null;
  links: { confirm: string; manage: string; ticket: string };
  /** Set in the mails that say that something was moved. */
  movedFrom: FormerEvening | null;
  performance: {
    id: string;
    showTitle: string;
    startsAt: Date;
    endsAt: Date;
    doorsOpenAt: Date;
    timeZone: string;
    venueName: string;
    venueAddress: string;
    venueCity: string;
    venueUrl: string;
    showUrl: string;
  };
}

/** A real evening in an otherwise made-up mail. */
export type SampleEvening = Pick<EmailBooking, 'performance' | 'movedFrom'>;

interface FactsOfAnyMail {
  locale: Locale;
  recipient: { name: string; address: string };
  /** The same for every try, so that a relay or a reader can tell a repetition. */
  messageId: string;
  /** The request that it came from, as the log names it. */
  reference?: string;
  company: {
    name: string;
    email: string;
    address: string;
    siteUrl: string;
    /** The name that the mail comes from, when the company has chosen one. */
    senderName?: string;
  };
  /** Everything in it is made up, and it says so. */
  isSample: boolean;
  now: Date;
}

export interface BookingEmailFacts extends FactsOfAnyMail {
  kind: BookingEmailKind;
  /** One for every kind but `yourReservations`, which has all that are to come. */
  bookings: EmailBooking[];
}

export interface StaffEmailFacts extends FactsOfAnyMail {
  kind: StaffEmailKind;
  role: Role;
  /** A whole URL that works once, made at the moment of sending. */
  link: { url: string; expiresAt: Date };
}

/** Everything a template needs; nothing in it is stored. */
export type EmailFacts = BookingEmailFacts | StaffEmailFacts;

/** Hands a mail to the relay. Throws `EmailRefused` for good, anything else to be tried again. */
export type SendEmail = (facts: EmailFacts) => Promise<void>;

/** The relay said no and will not say otherwise: `reason` is its answer without addresses. */
export class EmailRefused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'EmailRefused';
  }
}
