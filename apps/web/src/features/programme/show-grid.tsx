import { Link } from '@tanstack/react-router';

import { Poster } from '../../components/poster.tsx';
import { t } from '../../i18n/t.ts';
import { formatStart } from '../../lib/format.ts';
import type { ShowSummary } from '../../lib/outputs.ts';
import classes from './show-grid.module.css';

const SIZES = '(max-width: 36rem) 92vw, (max-width: 56rem) 46vw, 40vw';

export function ShowGrid({ shows, isFirst = false }: { shows: ShowSummary[]; isFirst?: boolean }) {
  // Right below the page's title, or in a section that has a heading of its own.
  const Heading = isFirst ? 'h2' : 'h3';
  return (
    <ul className={classes['grid']}>
      {shows.map((show, index) => (
        <li key={show.slug} className={classes['card']}>
          <Poster
            poster={show.poster}
            title={show.title}
            sizes={SIZES}
            isFirst={isFirst && index === 0}
            isDecorative
          />
          <Heading className={classes['title']}>
            <Link to="/shows/$slug" params={{ slug: show.slug }}>
              {show.title}
            </Link>
          </Heading>
          <p className={classes['tagline']}>{show.tagline}</p>
          <When show={show} />
        </li>
      ))}
    </ul>
  );
}

function When({ show: { performances } }: { show: ShowSummary }) {
  const next = performances.find(({ availability }) => availability.status !== 'past');
  if (!next) return null;
  return (
    <p className={classes['when']}>
      <span>{formatStart(next.startsAt, next.venue.timeZone)}</span>
      {performances.length > 1 && (
        <span className={classes['count']}>{t('shows.dates', { n: performances.length })}</span>
      )}
    </p>
  );
}
