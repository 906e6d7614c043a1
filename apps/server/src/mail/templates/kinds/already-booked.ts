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

export function alreadyBooked(reader: Reader): Draft {
  const { booking, words, day } = reader;
  const said = words.alreadyBooked;
  return {
    subject: said.subject(booking.performance.showTitle, day),
    preheader: said.intro,
    heading: said.heading,
    blocks: [
      greeting(reader),
      { kind: 'text', text: said.intro },
      evening(reader),
      codeLine(reader),
      ...nextStep(reader),
      { kind: 'small', text: said.notYou },
    ],
  };
}

function nextStep(reader: Reader): Block[] {
  const { booking, words, standing } = reader;
  const { links, performance } = booking;
  if (standing === 'ended') {
    return [
      { kind: 'text', text: words.alreadyBooked.ended },
      buttonTo(reader, words.showLink, performance.showUrl),
    ];
  }
  if (standing === 'confirmed') {
    return [
      buttonTo(reader, words.manageLink, links.manage),
      { kind: 'link', label: words.ticketLink, url: links.ticket },
    ];
  }
  return [
    ...holdLine(reader),
    buttonTo(reader, words.confirmButton, links.confirm),
    manageLink(reader),
  ];
}
