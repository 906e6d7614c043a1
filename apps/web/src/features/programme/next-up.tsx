import { Link } from '@tanstack/react-router';

import { ActionLink } from '../../components/action.tsx';
import { Availability } from '../../components/availability.tsx';
import { DateBlock } from '../../components/date-block.tsx';
import { Actions } from '../../components/page.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Poster } from '../../components/poster.tsx';
import { t } from '../../i18n/t.ts';
import { formatTime, isEvening, relativeDay } from '../../lib/format.ts';
import { useLiveAvailability } from '../../lib/live-availability.ts';
import type { PerformanceSummary, ShowSummary } from '../../lib/outputs.ts';
import { useNow } from '../../lib/use-now.ts';
import classes from './next-up.module.css';

/** The evening to see next, as large as a poster on the street. */
export function NextUp({
  show,
  performance,
}: {
  show: ShowSummary;
  performance: PerformanceSummary;
}) {
  const now = useNow(60_000);
  const availabilityOf = useLiveAvailability([performance]);
  const { id, startsAt, venue } = performance;
  const isTonight =
    relativeDay(startsAt, venue.timeZone, now) === 'today' && isEvening(startsAt, venue.timeZone);
  return (
    <section className={classes['hero']}>
      <div className={classes['words']}>
        <PageTitle tab={null} className={classes['title']}>
          <span className={classes['label']}>
            {isTonight ? t('shows.tonight') : t('shows.nextUp')}
          </span>
          {show.title}
        </PageTitle>
        <div className={classes['when']}>
          <div className={classes['date']}>
            <DateBlock startsAt={startsAt} timeZone={venue.timeZone} size="inherit" />
          </div>
          <span className={classes['time']} aria-hidden>
            {formatTime(startsAt, venue.timeZone)}
          </span>
          <p className={classes['place']}>
            {venue.name}
            <small>{venue.city}</small>
          </p>
        </div>
        <div className={classes['facts']}>
          <Availability availability={availabilityOf(performance)} timeZone={venue.timeZone} />
        </div>
        <Actions>
          <ActionLink kind="primary" size="large" to="/performances/$id" params={{ id }}>
            {t('shows.book')}
          </ActionLink>
          <ActionLink size="large" to="/shows/$slug" params={{ slug: show.slug }}>
            {t('shows.seeShow')}
          </ActionLink>
        </Actions>
      </div>
      <Link
        to="/shows/$slug"
        params={{ slug: show.slug }}
        className={classes['poster']}
        tabIndex={-1}
        aria-hidden
      >
        <Poster
          poster={show.poster}
          title={show.title}
          sizes="(max-width: 48rem) 22rem, 40vw"
          isFirst
          isDecorative
        />
      </Link>
    </section>
  );
}
