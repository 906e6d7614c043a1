export interface Marked {
  text: string;
  /** What is chosen afterwards. */
  from: number;
  to: number;
}

export type Mark = 'bold' | 'italic' | 'heading' | 'bullets' | 'numbers';

const AROUND = { bold: '**', italic: '*' } as const;

/** Marks what is chosen, or unmarks it when it is marked already. */
export function withMark(text: string, from: number, to: number, mark: Mark): Marked {
  if (mark === 'bold' || mark === 'italic') return around(text, { from, to }, AROUND[mark]);
  return lines(text, { from, to }, mark);
}

/** Puts a link in the place of what is chosen, which becomes its words. */
export function withLink(text: string, from: number, to: number, address: string): Marked {
  const words = text.slice(from, to) || address;
  const link = `[${words}](${address})`;
  const end = from + link.length;
  return { text: text.slice(0, from) + link + text.slice(to), from: end, to: end };
}

interface Range {
  from: number;
  to: number;
}

function around(text: string, { from, to }: Range, sign: string): Marked {
  const chosen = text.slice(from, to);
  const { length } = sign;
  const isInside = text.slice(from - length, from) === sign && text.slice(to, to + length) === sign;
  if (isInside && !(sign === '*' && text.slice(from - 2, from) === '**')) {
    return {
      text: text.slice(0, from - length) + chosen + text.slice(to + length),
      from: from - length,
      to: to - length,
    };
  }
  return {
    text: text.slice(0, from) + sign + chosen + sign + text.slice(to),
    from: from + length,
    to: to + length,
  };
}

const BEGINNINGS = { heading: /^#{2,3} /, bullets: /^- /, numbers: /^\d{1,3}\. / };

/** Whole lines, from the first that is touched to the last. */
function lines(text: string, { from, to }: Range, mark: keyof typeof BEGINNINGS): Marked {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const found = text.indexOf('\n', to);
  const end = found < 0 ? text.length : found;
  const touched = text.slice(start, end).split('\n');
  const isMarked = touched.every((line) => BEGINNINGS[mark].test(line));
  const changed = touched
    .map((line, at) => {
      const bare = line.replace(/^(?:#{2,3} |- |\d{1,3}\. )/, '');
      return isMarked ? bare : `${beginningOf(mark, at)}${bare}`;
    })
    .join('\n');
  return {
    text: text.slice(0, start) + changed + text.slice(end),
    from: start,
    to: start + changed.length,
  };
}

function beginningOf(mark: keyof typeof BEGINNINGS, at: number) {
  if (mark === 'heading') return '## ';
  return mark === 'bullets' ? '- ' : `${at + 1}. `;
}
