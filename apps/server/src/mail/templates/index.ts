import type { EmailKind } from '@azionelab/db';
import { calendarFile, type EmailFacts, qrPng } from '@azionelab/api/server';
import { confirmReservation } from './kinds/confirm-reservation.ts';
import { alreadyBooked } from './kinds/already-booked.ts';
import { reservationCancelled } from './kinds/reservation-cancelled.ts';
import { reservationChanged } from './kinds/reservation-changed.ts';
import { QR_CID, ticket } from './kinds/ticket.ts';
import { yourReservations } from './kinds/your-reservations.ts';
import { type Draft, type Reader, readerOf } from './reader.ts';
import { toHtml } from './to-html.ts';
import { toText } from './to-text.ts';

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

const TEMPLATES: Partial<Record<EmailKind, (first: Reader, all: Reader[]) => Draft>> = {
  confirmReservation,
  alreadyBooked,
  ticket,
  reservationChanged,
  reservationCancelled,
  yourReservations,
};

/** Writes a mail in its reader's language. Refuses facts without a booking: there is nothing to say then. */
export async function renderEmail(facts: EmailFacts): Promise<RenderedEmail> {
  const readers = facts.bookings.map((booking) => readerOf(facts, booking));
  const [first] = readers;
  if (!first) throw new Error(`A mail of kind ${facts.kind} needs a booking.`);

  const template = TEMPLATES[facts.kind];
  if (!template) throw new Error(`No template for ${facts.kind}.`);
  const { company, locale } = facts;
  const mail = {
    ...template(first, readers),
    locale,
    footer: {
      company: company.name,
      address: company.address,
      siteUrl: company.siteUrl,
      contact: company.email ? first.words.contact : '',
    },
  };
  return {
    subject: mail.subject,
    html: toHtml(mail),
    text: toText(mail),
    attachments: await attachmentsOf(first),
  };
}

async function attachmentsOf(reader: Reader): Promise<EmailAttachment[]> {
  const { kind } = reader.facts;
  if (kind === 'reservationCancelled') return [calendarAttachment(reader)];
  const carriesTicket = kind === 'ticket' || kind === 'reservationChanged';
  return carriesTicket ? [await qrAttachment(reader), calendarAttachment(reader)] : [];
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

function calendarAttachment({ booking, facts }: Reader): EmailAttachment {
  const { filename, ics } = calendarFile({
    ...booking,
    locale: facts.locale,
    stampedAt: facts.now,
  });
  const method =
    booking.status === 'confirmed' || booking.status === 'pending' ? 'PUBLISH' : 'CANCEL';
  return {
    filename,
    content: Buffer.from(ics),
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    contentDisposition: 'attachment',
  };
}
