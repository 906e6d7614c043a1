import { codeLine, type Draft, evening, type Reader } from '../reader.ts';

/** To whoever had the booking so far: says neither who has it now nor how to open it. */
export function addressChanged(reader: Reader): Draft {
  const { booking, facts, words, day } = reader;
  const said = words.addressChanged;
  return {
    subject: said.subject(booking.performance.showTitle, day),
    preheader: said.intro,
    heading: said.heading,
    blocks: [
      { kind: 'text', text: words.greetingUnnamed },
      { kind: 'text', text: said.intro },
      evening(reader),
      codeLine(reader),
      { kind: 'text', text: said.notYou },
      { kind: 'link', label: words.contactsLink, url: `${facts.company.siteUrl}/contacts` },
    ],
  };
}
