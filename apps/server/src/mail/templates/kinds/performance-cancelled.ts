import { buttonTo, codeLine, type Draft, evening, greeting, type Reader } from '../reader.ts';

export function performanceCancelled(reader: Reader): Draft {
  const { booking, words, day } = reader;
  const said = words.performanceCancelled;
  const intro = said.intro(booking.partySize);
  return {
    subject: said.subject(booking.performance.showTitle, day),
    preheader: intro,
    heading: said.heading,
    blocks: [
      greeting(reader),
      { kind: 'text', text: intro },
      evening(reader),
      codeLine(reader),
      { kind: 'text', text: said.again },
      buttonTo(reader, words.showLink, booking.performance.showUrl),
      { kind: 'small', text: said.calendar },
    ],
  };
}
