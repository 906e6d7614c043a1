import type { Block } from '../document.ts';
import {
  buttonTo,
  codeLine,
  type Draft,
  evening,
  greeting,
  holdLine,
  type Reader,
} from '../reader.ts';

export function confirmReservation(reader: Reader): Draft {
  const { booking, words, day, until, standing } = reader;
  const said = words.confirmReservation;
  const title = booking.performance.showTitle;
  const isHeld = standing === 'held';
  const intro = said.intro(booking.partySize, until);
  const opening: Block[] = isHeld ? [{ kind: 'text', text: intro }] : holdLine(reader);
  return {
    subject: isHeld ? said.subject(title, day, until) : said.subjectLapsed(title, day),
    preheader: isHeld ? intro : words.lapsed,
    heading: said.heading,
    blocks: [
      greeting(reader),
      ...opening,
      buttonTo(reader, words.confirmButton, booking.links.confirm),
      evening(reader),
      codeLine(reader),
      ...(isHeld ? [{ kind: 'small' as const, text: said.after(until) }] : []),
      { kind: 'small', text: said.notYou },
    ],
  };
}
