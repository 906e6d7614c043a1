import { Link } from '@tanstack/react-router';

import { type Block, blocksOf, type Inline, inlinesOf } from '../lib/prose.ts';
import classes from './prose.module.css';

/** A text in the site's small Markdown: headings, lists, paragraphs, bold, italic, links. */
export function Prose({ text }: { text: string }) {
  return (
    <div className={classes['prose']}>
      {placed(blocksOf(text)).map(({ place, piece }) => (
        <BlockOf key={place} block={piece} />
      ))}
    </div>
  );
}

function BlockOf({ block }: { block: Block }) {
  if (block.kind === 'heading') {
    const Heading = block.level === 2 ? 'h2' : 'h3';
    return (
      <Heading>
        <Words text={block.text} />
      </Heading>
    );
  }
  if (block.kind === 'list') {
    const List = block.isNumbered ? 'ol' : 'ul';
    return (
      <List>
        {placed(block.items).map(({ place, piece }) => (
          <li key={place}>
            <Words text={piece} />
          </li>
        ))}
      </List>
    );
  }
  return (
    <p>
      <Words text={block.text} />
    </p>
  );
}

function Words({ text }: { text: string }) {
  return placed(inlinesOf(text)).map(({ place, piece }) => <InlineOf key={place} inline={piece} />);
}

function InlineOf({ inline }: { inline: Inline }) {
  if (inline.kind === 'text') return inline.text;
  if (inline.kind === 'link') {
    const { text, address } = inline;
    return address.startsWith('/') ? (
      <Link to={address}>{text}</Link>
    ) : (
      <a href={address}>{text}</a>
    );
  }
  const Mark = inline.kind === 'strong' ? 'strong' : 'em';
  return (
    <Mark>
      <Words text={inline.text} />
    </Mark>
  );
}

/** Each piece with its place, which is all that tells equal ones apart: a text is always drawn whole. */
function placed<T>(pieces: T[]) {
  return pieces.map((piece, place) => ({ place, piece }));
}
