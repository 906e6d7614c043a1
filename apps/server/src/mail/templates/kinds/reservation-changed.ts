import { type Draft, greeting, type Reader } from '../reader.ts';
import { ticketBlocks } from './ticket.ts';

/** Only a confirmed booking gets this mail: a pending one is asked to confirm what it has become. */
export function reservationChanged(reader: Reader): Draft {
  const { booking, words, day } = reader;
  const said = words.reservationChanged;
  const { partySize, performance } = booking;
  return {
    subject: said.subject(performance.showTitle, day, partySize),
    preheader: said.intro,
    heading: said.heading(partySize),
    blocks: [greeting(reader), { kind: 'text', text: said.intro }, ...ticketBlocks(reader)],
  };
}
