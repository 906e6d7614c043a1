import type { Locale, Translated } from '@azionelab/db';
import { STAFF_EMAIL_KINDS } from '@azionelab/db';
import type {
  EmailBooking,
  EmailFacts,
  SampleEvening,
  StaffEmailKind,
  TemplateKind,
} from './facts.ts';

interface SampleOf {
  locale: Locale;
  recipient: EmailFacts['recipient'];
  messageId: string;
  company: EmailFacts['company'];
  now: Date;
  /** The evening that the mail is about; a made-up one without it. */
  evening?: SampleEvening | undefined;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NAME: Translated = { it: 'Anna Prova', en: 'Anna Sample' };
const TITLE: Translated = { it: 'Lo spettacolo di esempio', en: 'The sample show' };
const VENUE: Translated = { it: 'Teatro di esempio', en: 'Sample theatre' };
const OTHER_VENUE: Translated = { it: 'Sala di esempio', en: 'Sample hall' };

/**
 * A mail of any kind with made-up facts, for whoever wants to see it. Its links open nothing. About a real evening it reads as the one
 * that goes out.
 */
export function sampleFacts(kind: TemplateKind, sample: SampleOf): EmailFacts {
  const { evening, ...about } = sample;
  const { now, company } = about;
  const common = {
    ...about,
    recipient: { ...about.recipient, name: NAME[about.locale] },
    isSample: !evening,
  };
  if (isForStaff(kind)) {
    const page = kind === 'staffInvite' ? 'accept' : 'reset';
    const hours = kind === 'staffInvite' ? 72 : 1;
    const link = {
      url: `${company.siteUrl}/admin/${page}#sample`,
      expiresAt: new Date(now.getTime() + hours * HOUR_MS),
    };
    return { ...common, kind, role: 'boxOffice', link };
  }
  return { ...common, kind, bookings: bookingsFor(kind, sample) };
}

function isForStaff(kind: TemplateKind): kind is StaffEmailKind {
  return STAFF_EMAIL_KINDS.some((staffKind) => staffKind === kind);
}

function bookingsFor(kind: TemplateKind, sample: SampleOf): EmailBooking[] {
  const booking = bookingOf(kind, sample);
  if (kind !== 'yourReservations') return [booking];
  return [booking, { ...booking, code: 'MNPQ3467', partySize: 1, status: 'pending' }];
}

const STATUS: Partial<Record<TemplateKind, EmailBooking['status']>> = {
  confirmReservation: 'pending',
  reservationCancelled: 'cancelled',
  performanceCancelled: 'cancelled',
};

function bookingOf(kind: TemplateKind, { locale, company, now, evening }: SampleOf): EmailBooking {
  const site = company.siteUrl;
  // In the evening in Rome, whatever the hour it is looked at.
  const day = Math.floor(now.getTime() / DAY_MS) + 14;
  const startsAt = new Date(day * DAY_MS + 20 * HOUR_MS);
  const later = (hours: number) => new Date(startsAt.getTime() + hours * HOUR_MS);
  const isMoved = kind === 'reservationMoved' || kind === 'performanceMoved';
  return {
    reservationId: '00000000-0000-4000-8000-000000000000',
    code: 'ACDE3467',
    name: NAME[locale],
    partySize: 2,
    status: STATUS[kind] ?? 'confirmed',
    expiresAt: new Date(now.getTime() + HOUR_MS / 2),
    accessNeeds: null,
    links: {
      confirm: `${site}/confirm#sample`,
      manage: `${site}/manage#sample`,
      ticket: `${site}/ticket#sample`,
    },
    movedFrom: isMoved
      ? {
          showTitle: TITLE[locale],
          startsAt: later(-7 * 24),
          timeZone: 'Europe/Rome',
          venueName: OTHER_VENUE[locale],
        }
      : null,
    performance: {
      id: '00000000-0000-4000-8000-000000000001',
      showTitle: TITLE[locale],
      startsAt,
      endsAt: later(2),
      doorsOpenAt: later(-1),
      timeZone: 'Europe/Rome',
      venueName: VENUE[locale],
      venueAddress: 'Via Roma 1, 44121 Ferrara',
      venueCity: 'Ferrara',
      venueUrl: site,
      showUrl: `${site}/shows`,
    },
    ...evening,
  };
}
