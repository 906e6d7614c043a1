import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';

import classes from './prose.module.css';

/** The site's small Markdown: `## heading`, `- item`, paragraphs, `**bold**`, `[text](address)`. */
export function Prose({ text }: { text: string }) {
  const blocks = text.trim().split(/\n\s*\n/);
  return (
    <div className={classes['prose']}>
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
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
  return text.split(INLINE).map((piece, index) => <Piece key={index} piece={piece} />);
}

function Piece({ piece }: { piece: string }) {
  if (piece.startsWith('**')) return <strong>{piece.slice(2, -2)}</strong>;
  const [, label, address] = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(piece) ?? [];
  if (!label || !address) return <Fragment>{piece}</Fragment>;
  if (address.startsWith('/')) return <Link to={address}>{label}</Link>;
  // Only these may leave the site: a text can never smuggle in a script address.
  return /^(?:https?:|mailto:|tel:)/.test(address) ? <a href={address}>{label}</a> : label;
}
