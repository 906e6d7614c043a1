import type { ReservationStatus } from '@azionelab/db';
import {
  type BookingEmailFacts,
  type BookingEmailKind,
  calendarFile,
  type EmailFacts,
  qrPng,
  type StaffEmailFacts,
  type StaffEmailKind,
} from '@azionelab/api/server';
import { addressChanged } from './kinds/address-changed.ts';
import { confirmReservation } from './kinds/confirm-reservation.ts';
import { alreadyBooked } from './kinds/already-booked.ts';
import { passwordReset } from './kinds/password-reset.ts';
import { performanceCancelled } from './kinds/performance-cancelled.ts';
import { performanceMoved } from './kinds/performance-moved.ts';
import { reservationCancelled } from './kinds/reservation-cancelled.ts';
import { reservationChanged } from './kinds/reservation-changed.ts';
import { reservationMoved } from './kinds/reservation-moved.ts';
import { staffInvite } from './kinds/staff-invite.ts';
import { hasTicket, QR_CID, ticket } from './kinds/ticket.ts';
import { yourReservations } from './kinds/your-reservations.ts';
import { type Draft, type Reader, readerOf } from './reader.ts';
import { toHtml } from './to-html.ts';
import { toText } from './to-text.ts';
import { WORDS, type Words } from './words/index.ts';

interface EmailAttachment {
  filename: string;
  content: Buffer;
  contentType: string;
  contentDisposition: 'inline' | 'attachment';
  /** By this name the page shows it. */
  cid?: string;
}

export interface RenderedEmail {
  subject: string;
  html: string;
  text: string;
  attachments: EmailAttachment[];
}

const TEMPLATES: Record<BookingEmailKind, (first: Reader, all: Reader[]) => Draft> = {
  confirmReservation,
  alreadyBooked,
  ticket,
  reservationChanged,
  reservationCancelled,
  reservationMoved,
  performanceMoved,
  performanceCancelled,
  addressChanged,
  yourReservations,
};

const STAFF_TEMPLATES: Record<StaffEmailKind, (facts: StaffEmailFacts, words: Words) => Draft> = {
  staffInvite,
  passwordReset,
};

/** Writes a mail in its reader's language. Refuses facts of a booking without one: there is nothing to say then. */
export async function renderEmail(facts: EmailFacts): Promise<RenderedEmail> {
  const { company, locale } = facts;
  const words = WORDS[locale];
  const { draft, attachments } =
    'bookings' in facts ? await aboutBookings(facts) : aboutStaff(facts, words);
  const mail = {
    ...(facts.isSample ? markedAsSample(draft, words) : draft),
    locale,
    footer: {
      company: company.name,
      address: company.address,
      siteUrl: company.siteUrl,
      contact: company.email ? words.contact : '',
    },
  };
  return { subject: mail.subject, html: toHtml(mail), text: toText(mail), attachments };
}

async function aboutBookings(facts: BookingEmailFacts) {
  const readers = facts.bookings.map((booking) => readerOf(facts, booking));
  const [first] = readers;
  if (!first) throw new Error(`A mail of kind ${facts.kind} needs a booking.`);
  const draft = TEMPLATES[facts.kind](first, readers);
  return { draft, attachments: await attachmentsOf(first) };
}

function aboutStaff(facts: StaffEmailFacts, words: Words) {
  return { draft: STAFF_TEMPLATES[facts.kind](facts, words), attachments: [] };
}

/** Nobody may take a mail with made-up facts for a real one. */
function markedAsSample(draft: Draft, { sample }: Words): Draft {
  const notice = { kind: 'small' as const, text: sample.notice };
  return { ...draft, subject: sample.subject(draft.subject), blocks: [notice, ...draft.blocks] };
}

const TAKES_OUT_OF_CALENDAR = new Set<BookingEmailKind>([
  'reservationCancelled',
  'performanceCancelled',
]);
const CARRIES_TICKET = new Set<BookingEmailKind>([
  'ticket',
  'reservationChanged',
  'reservationMoved',
  'performanceMoved',
]);

async function attachmentsOf(reader: Reader): Promise<EmailAttachment[]> {
  const { kind } = reader.facts;
  if (TAKES_OUT_OF_CALENDAR.has(kind)) return [calendarAttachment(reader, 'cancelled')];
  if (!CARRIES_TICKET.has(kind)) return [];
  const calendar = calendarAttachment(reader, reader.booking.status);
  return hasTicket(reader) ? [await qrAttachment(reader), calendar] : [calendar];
}

async function qrAttachment({ booking }: Reader): Promise<EmailAttachment> {
  return {
    filename: 'qr.png',
    content: await qrPng(booking.links.ticket),
    contentType: 'image/png',
    contentDisposition: 'inline',
    cid: QR_CID,
  };
}

function calendarAttachment(
  { booking, facts }: Reader,
  status: ReservationStatus,
): EmailAttachment {
  const { locale, now: stampedAt } = facts;
  const { filename, ics } = calendarFile({ ...booking, status, locale, stampedAt });
  const method = status === 'confirmed' || status === 'pending' ? 'PUBLISH' : 'CANCEL';
  return {
    filename,
    content: Buffer.from(ics),
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    contentDisposition: 'attachment',
  };
}
