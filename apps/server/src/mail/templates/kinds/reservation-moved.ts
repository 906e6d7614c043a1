import { type Draft, former, greeting, type Reader } from '../reader.ts';
import { ticketOrConfirmation } from './ticket.ts';

/** About the booking at the new evening; the one it came from has nothing left to say. */
export function reservationMoved(reader: Reader): Draft {
  const { booking, words, day, time } = reader;
  const said = words.reservationMoved;
  const intro = said.intro(booking.partySize);
  return {
    subject: said.subject(booking.performance.showTitle, day, time),
    preheader: intro,
    heading: said.heading,
    blocks: [
      greeting(reader),
      { kind: 'text', text: intro },
      ...former(reader),
      ...ticketOrConfirmation(reader),
      { kind: 'small', text: said.calendar },
    ],
  };
}
