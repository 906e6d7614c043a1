import { Link } from '@tanstack/react-router';

import { DateBlock } from '../../components/date-block.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Poster } from '../../components/poster.tsx';
import { ShowFacts } from '../../components/show-facts.tsx';
import { AccessFeatures } from '../../components/features-list.tsx';
import { t } from '../../i18n/t.ts';
import { formatDay, formatStart, formatTime } from '../../lib/format.ts';
import type { Availability, PerformanceDetail } from '../../lib/outputs.ts';
import { placeLine } from '../../lib/place.ts';
import classes from './performance.module.css';

/** With these words an evening can be booked now or later; with the others its closing time says nothing. */
const CAN_STILL_OPEN = new Set<Availability['status']>([
  'available',
  'fewLeft',
  'held',
  'notOpenYet',
]);

/** What one is about to book: the day as large as on the bill, the place, the hour. */
export function Evening({ performance }: { performance: PerformanceDetail }) {
  const { startsAt, venue, show, doorsOpenAt, bookingClosesAt, accessFeatures } = performance;
  const { timeZone } = venue;
  return (
    <div className={classes['evening']}>
      <PageTitle
        tab={`${show.title}, ${formatDay(startsAt, timeZone)}`}
        className={classes['title']}
      >
        <Link to="/shows/$slug" params={{ slug: show.slug }}>
          {show.title}
        </Link>
      </PageTitle>
      <div className={classes['when']}>
        <div className={classes['date']}>
          <DateBlock startsAt={startsAt} timeZone={timeZone} size="inherit" />
        </div>
        <span className={classes['time']} aria-hidden>
          {formatTime(startsAt, timeZone)}
        </span>
      </div>
      <p className={classes['place']}>
        <Link to="/venues/$slug" params={{ slug: venue.slug }}>
          {venue.name}
        </Link>
        <small>{placeLine(venue)}</small>
      </p>
      <p className={classes['minor']}>
        {t('booking.doors', { time: formatTime(doorsOpenAt, timeZone) })}
        {CAN_STILL_OPEN.has(performance.availability.status) && (
          <>
            <br />
            {t('booking.closes', { date: formatStart(bookingClosesAt, timeZone) })}
          </>
        )}
      </p>
      <div className={classes['aside']}>
        <ShowFacts show={show} />
        {accessFeatures.length > 0 && <AccessFeatures features={accessFeatures} />}
        <div className={classes['poster']}>
          <Poster poster={show.poster} title={show.title} sizes="15rem" isDecorative />
        </div>
      </div>
    </div>
  );
}
