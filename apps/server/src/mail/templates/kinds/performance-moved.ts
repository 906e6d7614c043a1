import { type Draft, former, greeting, type Reader } from '../reader.ts';
import { ticketOrConfirmation } from './ticket.ts';

export function performanceMoved(reader: Reader): Draft {
  const { booking, words, day, time, standing } = reader;
  const said = words.performanceMoved;
  return {
    subject: said.subject(booking.performance.showTitle, day, time),
    preheader: said.intro,
    heading: said.heading,
    blocks: [
      greeting(reader),
      { kind: 'text', text: said.intro },
      ...former(reader),
      ...(standing === 'confirmed' ? [{ kind: 'text' as const, text: said.stays }] : []),
      { kind: 'text', text: said.cannotCome },
      ...ticketOrConfirmation(reader),
    ],
  };
}
