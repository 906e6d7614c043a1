import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';

import classes from './prose.module.css';

/** The site's small Markdown: `## heading`, `- item`, paragraphs, `**bold**`, `[text](address)`. */
export function Prose({ text }: { text: string }) {
  return (
    <div className={classes['prose']}>
      {placed(text.trim().split(/\n\s*\n/)).map(({ place, piece }) => (
        <Block key={place} block={piece} />
      ))}
    </div>
  );
}

function Block({ block }: { block: string }) {
  const lines = block.split('\n').map((line) => line.trim());
  const [first = ''] = lines;
  if (first.startsWith('## ')) {
    const rest = lines.slice(1).join('\n');
    return (
      <>
        <h2>{first.slice(3)}</h2>
        {rest && <Block block={rest} />}
      </>
    );
  }
  if (lines.every((line) => line.startsWith('- '))) {
    return (
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <Inline text={line.slice(2)} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <p>
      <Inline text={lines.join(' ')} />
    </p>
  );
}

const INLINE = /(\*\*[^*]+\*\*|\[[^\]]+\]\([^)\s]+\))/;

function Inline({ text }: { text: string }) {
  return placed(text.split(INLINE)).map(({ place, piece }) => <Piece key={place} piece={piece} />);
}

/** Each piece with where it begins, which tells equal ones apart. */
function placed(pieces: string[]) {
  let end = 0;
  return pieces.map((piece) => {
    const place = end;
    end += piece.length + 1;
    return { place, piece };
  });
}

function Piece({ piece }: { piece: string }) {
  if (piece.startsWith('**')) return <strong>{piece.slice(2, -2)}</strong>;
  const [, label, address] = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(piece) ?? [];
  if (!label || !address) return <Fragment>{piece}</Fragment>;
  if (address.startsWith('/')) return <Link to={address}>{label}</Link>;
  // Only these may leave the site: a text can never smuggle in a script address.
  return /^(?:https?:|mailto:|tel:)/.test(address) ? <a href={address}>{label}</a> : label;
}
