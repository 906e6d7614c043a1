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
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 2 ? 'h2' : 'h3';
      return (
        <Heading>
          <Words text={block.text} />
        </Heading>
      );
    }
    case 'list': {
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
    case 'paragraph':
      return (
        <p>
          <Words text={block.text} />
        </p>
      );
  }
}

function Words({ text }: { text: string }) {
  return placed(inlinesOf(text)).map(({ place, piece }) => <InlineOf key={place} inline={piece} />);
}

function InlineOf({ inline }: { inline: Inline }) {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
      return (
        <strong>
          <Words text={inline.text} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Words text={inline.text} />
        </em>
      );
    case 'link':
      return inline.address.startsWith('/') ? (
        <Link to={inline.address}>{inline.text}</Link>
      ) : (
        <a href={inline.address}>{inline.text}</a>
      );
  }
}

/** Each piece with its place, which is all that tells equal ones apart: a text is always drawn whole. */
function placed<T>(pieces: T[]) {
  return pieces.map((piece, place) => ({ place, piece }));
}
