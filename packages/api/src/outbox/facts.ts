import type { EmailKind, Locale, ReservationStatus } from '@azionelab/db';

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

/** Everything a template needs; nothing in it is stored. */
export interface EmailFacts {
  kind: EmailKind;
  locale: Locale;
  recipient: { name: string; address: string };
  /** The same for every try, so that a relay or a reader can tell a repetition. */
  messageId: string;
  company: {
    name: string;
    email: string;
    address: string;
    siteUrl: string;
    /** The name that the mail comes from, when the company has chosen one. */
    senderName?: string;
  };
  /** One for every kind but `yourReservations`, which has all that are to come. */
  bookings: EmailBooking[];
  now: Date;
}

/** Hands a mail to the relay. Throws `EmailRefused` for good, anything else to be tried again. */
export type SendEmail = (facts: EmailFacts) => Promise<void>;

/** The relay said no and will not say otherwise: `reason` is its answer without addresses. */
export class EmailRefused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'EmailRefused';
  }
}
