import type { Block } from '../document.ts';
import { buttonTo, type Draft, evening, greeting, manageLink, type Reader } from '../reader.ts';

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
