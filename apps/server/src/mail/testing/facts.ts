import type {
  BookingEmailFacts,
  BookingEmailKind,
  EmailBooking,
  StaffEmailFacts,
  StaffEmailKind,
} from '@azionelab/api/server';
import { EMAIL_KINDS, STAFF_EMAIL_KINDS } from '@azionelab/db';

const SITE = 'https://teatro.example';
export const TOKENS = {
  confirm: 'Ck3v-_aQ0m8b5Xy7Lw2pTn9c',
  manage: 'Mk3v-_aQ0m8b5Xy7Lw2pTn9c',
  ticket: 'Tk3v-_aQ0m8b5Xy7Lw2pTn9c',
};
export const ADDRESS = 'anna.canarino@posta.example';

const STATUS_FOR: Partial<Record<BookingEmailKind, EmailBooking['status']>> = {
  confirmReservation: 'pending',
  reservationCancelled: 'cancelled',
  performanceCancelled: 'cancelled',
};

const isBookingKind = (kind: string): kind is BookingEmailKind =>
  kind !== 'sample' && !STAFF_EMAIL_KINDS.some((staffKind) => staffKind === kind);
/** Every kind that is about bookings. */
export const BOOKING_KINDS: BookingEmailKind[] = EMAIL_KINDS.filter(isBookingKind);

type GivenBooking = Omit<Partial<EmailBooking>, 'performance'> & {
  performance?: Partial<EmailBooking['performance']>;
};

export function givenBooking({ performance, ...given }: GivenBooking = {}): EmailBooking {
  return {
    reservationId: '6f1c1f0e-0b60-4f43-9d10-2a5c3f1f7a11',
    code: 'ACDE3467',
    name: 'Anna Canarino',
    partySize: 4,
    status: 'confirmed',
    accessNeeds: null,
    movedFrom: null,
    expiresAt: new Date('2026-11-21T20:28:00Z'),
    links: {
      confirm: `${SITE}/confirm#${TOKENS.confirm}`,
      manage: `${SITE}/manage#${TOKENS.manage}`,
      ticket: `${SITE}/ticket#${TOKENS.ticket}`,
    },
    performance: {
      id: 'performance',
      showTitle: 'La locandiera',
      timeZone: 'Europe/Rome',
      startsAt: new Date('2026-12-12T20:00:00Z'),
      endsAt: new Date('2026-12-12T22:10:00Z'),
      doorsOpenAt: new Date('2026-12-12T19:15:00Z'),
      venueName: 'Teatro Volano',
      venueAddress: 'Via dei Calafati 18, 44121 Ferrara',
      venueCity: 'Ferrara',
      venueUrl: `${SITE}/venues/teatro-volano`,
      showUrl: `${SITE}/shows/la-locandiera`,
      ...performance,
    },
    ...given,
  };
}

const FORMERLY: EmailBooking['movedFrom'] = {
  showTitle: 'La locandiera',
  startsAt: new Date('2026-12-05T19:30:00Z'),
  timeZone: 'Europe/Rome',
  venueName: 'Sala Estense',
};

const common = {
  locale: 'it' as const,
  recipient: { name: 'Anna Canarino', address: ADDRESS },
  messageId: '<0c5b1b1e-2f0c-4e6f-9a51-1f3c52b6a001@teatro.example>',
  company: {
    name: 'AzioneLab',
    email: 'biglietteria@teatro.example',
    address: 'Via dei Calafati 18, Ferrara',
    siteUrl: SITE,
  },
  isSample: false,
  now: new Date('2026-11-21T19:58:00Z'),
};

/** A mail of one kind about one booking of four seats on a Saturday in December, written at 20:58 Roman time. */
export function givenFacts(
  kind: BookingEmailKind,
  given: Partial<BookingEmailFacts> = {},
): BookingEmailFacts {
  const movedFrom = kind === 'reservationMoved' || kind === 'performanceMoved' ? FORMERLY : null;
  const booking = givenBooking({ status: STATUS_FOR[kind] ?? 'confirmed', movedFrom });
  return { ...common, kind, bookings: [booking], ...given };
}

/** A mail to somebody of the staff, with a link that works for three days. */
export function givenStaffFacts(
  kind: StaffEmailKind,
  given: Partial<StaffEmailFacts> = {},
): StaffEmailFacts {
  const link = {
    url: `${SITE}/admin/accept#${TOKENS.confirm}`,
    expiresAt: new Date('2026-11-24T19:58:00Z'),
  };
  return { ...common, kind, role: 'boxOffice', link, ...given };
}
