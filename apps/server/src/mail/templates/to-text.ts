import type { Block, EveningBlock, MailDocument } from './document.ts';

/** The same mail for readers without HTML: every fact, every link on a line of its own. */
export function toText({ heading, blocks, footer }: MailDocument): string {
  const foot = [footer.contact, footer.company, footer.address, footer.siteUrl];
  const parts = [heading.toUpperCase(), ...blocks.map(blockToText), `-- \n${lines(foot)}`];
  return `${parts.join('\n\n')}\n`;
}

function blockToText(block: Block): string {
  switch (block.kind) {
    case 'text':
    case 'small':
      return block.text;
    case 'evening':
      return evening(block);
    case 'button':
    case 'link':
      return `${block.label}:\n${block.url}`;
    case 'code':
    case 'qr':
      return `${block.label}: ${block.code}`;
    case 'rule':
    default:
      return '- - -';
  }
}

function evening({ title, showUrl, when, doors, venue, address, venueUrl, seats }: EveningBlock) {
  return lines([title, when, doors, `${venue}, ${address}`, seats, showUrl, venueUrl]);
}

function lines(texts: string[]) {
  return texts.filter((text) => text !== '').join('\n');
}
