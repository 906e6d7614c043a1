import { useQuery } from '@tanstack/react-query';

import { Bill } from '../../components/bill.tsx';
import { activeLocale, t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';
import classes from './show-sheet.module.css';

const LONGEST = 6;

/** The next evenings at one venue. */
export function VenueProgramme({ slug }: { slug: string }) {
  const { data: shows } = useQuery(
    trpc.shows.list.queryOptions({ locale: activeLocale(), venue: slug }),
  );
  if (!shows) return null;
  const entries = shows
    .flatMap(({ title, performances }) =>
      performances.map((performance) => ({ performance, headline: title })),
    )
    .filter(
      ({ performance: { venue, availability } }) =>
        venue.slug === slug && availability.status !== 'past',
    )
    .toSorted((a, b) => Date.parse(a.performance.startsAt) - Date.parse(b.performance.startsAt));
  return (
    <section className={classes['section']}>
      <h2>{t('pages.venueShows')}</h2>
      {entries.length > 0 ? (
        <Bill entries={entries.slice(0, LONGEST)} />
      ) : (
        <p>{t('pages.noVenueShows')}</p>
      )}
    </section>
  );
}
