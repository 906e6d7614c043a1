import type { Block } from '../document.ts';
import {
  buttonTo,
  codeLine,
  type Draft,
  evening,
  greeting,
  holdLine,
  manageLink,
  type Reader,
} from '../reader.ts';

/** The attachment that holds the QR, as the page refers to it. */
export const QR_CID = 'ticket-qr@azionelab';

export function ticket(reader: Reader): Draft {
  const { booking, words, day, time } = reader;
  const intro = words.ticket.intro(booking.partySize);
  return {
    subject: words.ticket.subject(booking.performance.showTitle, day, time),
    preheader: intro,
    heading: words.ticket.heading,
    blocks: [greeting(reader), { kind: 'text', text: intro }, ...ticketBlocks(reader)],
  };
}

/** What every mail that carries a ticket shows: the QR, the evening, the links and what to know. */
export function ticketBlocks(reader: Reader): Block[] {
  const { booking, words } = reader;
  const { code, links, partySize } = booking;
  const notes = [
    ...(partySize > 1 ? [words.ticket.together] : []),
    words.ticket.calendar,
    words.ticket.keep,
  ];
  return [
    { kind: 'qr', alt: words.ticket.qrAlt(code), cid: QR_CID, label: words.code, code },
    evening(reader),
    buttonTo(reader, words.ticketLink, links.ticket),
    manageLink(reader),
    ...notes.map((text) => ({ kind: 'small' as const, text })),
  ];
}

/** An unconfirmed booking has no ticket yet. */
export function hasTicket({ facts, standing }: Reader) {
  const isPerhapsUnconfirmed =
    facts.kind === 'performanceMoved' || facts.kind === 'reservationMoved';
  return !isPerhapsUnconfirmed || standing === 'confirmed';
}

/** The ticket of a confirmed booking, the way to it of another. */
export function ticketOrConfirmation(reader: Reader): Block[] {
  if (hasTicket(reader)) return ticketBlocks(reader);
  const { booking, words } = reader;
  return [
    evening(reader),
    codeLine(reader),
    ...holdLine(reader),
    buttonTo(reader, words.confirmButton, booking.links.confirm),
    manageLink(reader),
  ];
}
