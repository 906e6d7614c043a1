export type Block =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'list'; isNumbered: boolean; items: string[] }
  | { kind: 'paragraph'; text: string };

const HEADING = /^(#{2,3}) (.+)$/;
const BULLET = /^- (.+)$/;
const NUMBER = /^\d{1,3}\. (.+)$/;

/** The site's small Markdown as blocks: `## ` and `### ` headings, `- ` and `1. ` lists, paragraphs between blank lines. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let isFresh = true;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '') {
      isFresh = true;
      continue;
    }
    addLine(blocks, line, isFresh);
    isFresh = false;
  }
  return blocks;
}

/** Goes on with the last block, unless a blank line has ended it. */
function addLine(blocks: Block[], line: string, isFresh: boolean) {
  const last = isFresh ? undefined : blocks.at(-1);
  const [, marks, heading] = HEADING.exec(line) ?? [];
  if (marks && heading) {
    blocks.push({ kind: 'heading', level: marks.length === 2 ? 2 : 3, text: heading });
    return;
  }
  const bullet = BULLET.exec(line)?.[1];
  const item = bullet ?? NUMBER.exec(line)?.[1];
  if (item) {
    const isNumbered = bullet === undefined;
    if (last?.kind === 'list' && last.isNumbered === isNumbered) last.items.push(item);
    else blocks.push({ kind: 'list', isNumbered, items: [item] });
    return;
  }
  if (last?.kind === 'paragraph') last.text += ` ${line}`;
  else blocks.push({ kind: 'paragraph', text: line });
}

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'emphasis'; text: string }
  | { kind: 'link'; text: string; address: string };

const MARKS = /(\*\*[^*]+\*\*|\*[^\s*](?:[^*]*[^\s*])?\*|\[[^\]]+\]\([^)\s]+\))/;
const LINK = /^\[([^\]]+)\]\(([^)\s]+)\)$/;
// Only these may leave the site: a text can never smuggle in a script address.
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|tel:|\/(?!\/))/;
const WORD = /[\p{L}\p{N}*]/u;

/** `**bold**`, `*italic*` and `[text](address)` within a block; a star inside a word is a star. */
export function inlinesOf(text: string): Inline[] {
  const pieces = text.split(MARKS);
  return pieces.map((piece, at): Inline => {
    if (at % 2 === 0) return { kind: 'text', text: piece };
    if (piece.startsWith('**')) return { kind: 'strong', text: piece.slice(2, -2) };
    if (piece.startsWith('*')) {
      const isInWord =
        WORD.test(pieces[at - 1]?.at(-1) ?? '') || WORD.test(pieces[at + 1]?.at(0) ?? '');
      return isInWord
        ? { kind: 'text', text: piece }
        : { kind: 'emphasis', text: piece.slice(1, -1) };
    }
    const [, label = '', address = ''] = LINK.exec(piece) ?? [];
    return SAFE_ADDRESS.test(address)
      ? { kind: 'link', text: label, address }
      : { kind: 'text', text: label };
  });
}
