import type { Block } from '../document.ts';
import {
  codeLine,
  type Draft,
  evening,
  greeting,
  holdLine,
  manageLink,
  type Reader,
} from '../reader.ts';

export function yourReservations(first: Reader, readers: Reader[]): Draft {
  const said = first.words.yourReservations;
  return {
    subject: said.subject(readers.length),
    preheader: said.intro,
    heading: said.heading(readers.length),
    blocks: [
      greeting(first),
      { kind: 'text', text: said.intro },
      ...readers.flatMap((reader, index) => [
        ...(index > 0 ? [{ kind: 'rule' as const }] : []),
        ...entry(reader),
      ]),
      { kind: 'rule' },
      { kind: 'small', text: said.notYou },
    ],
  };
}

/** An unconfirmed booking leads to its confirmation, a confirmed one to its ticket. */
function entry(reader: Reader): Block[] {
  const { booking, words, standing } = reader;
  const { links } = booking;
  const wayIn: Block =
    standing === 'confirmed'
      ? { kind: 'link', label: words.ticketLink, url: links.ticket }
      : { kind: 'link', label: words.confirmButton, url: links.confirm };
  return [evening(reader), codeLine(reader), ...holdLine(reader), wayIn, manageLink(reader)];
}
