import { IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';

import { t } from '../i18n/t.ts';
import { formatTime, relativeDay } from '../lib/format.ts';
import { isBookable, useLiveAvailability } from '../lib/live-availability.ts';
import type { PerformanceSummary } from '../lib/outputs.ts';
import { useNow } from '../lib/use-now.ts';
import { Availability } from './availability.tsx';
import classes from './bill.module.css';
import { DateBlock } from './date-block.tsx';

export interface BillEntry {
  performance: PerformanceSummary;
  /** What the line announces: the show, or the venue where the page is about one show. */
  headline: string;
}

/** Performances as the lines of a bill, each leading to its booking, with availability that renews itself. */
export function Bill({ entries }: { entries: BillEntry[] }) {
  const now = useNow(60_000);
  const availabilityOf = useLiveAvailability(entries.map(({ performance }) => performance));
  return (
    <ul className={classes['bill']}>
      {entries.map(({ performance, headline }) => (
        <BillRow
          key={performance.id}
          performance={{ ...performance, availability: availabilityOf(performance) }}
          headline={headline}
          now={now}
        />
      ))}
    </ul>
  );
}

function BillRow({ performance, headline, now }: BillEntry & { now: Date }) {
  const { id, startsAt, venue, availability } = performance;
  const relative = relativeDay(startsAt, venue.timeZone, now);
  const place = headline === venue.name ? venue.city : `${venue.name}, ${venue.city}`;
  return (
    <li
      className={classes['row']}
      data-status={availability.status}
      data-off={isBookable(availability) ? undefined : true}
    >
      <div className={classes['date']}>
        <DateBlock startsAt={startsAt} timeZone={venue.timeZone} size="inherit" />
      </div>
      <div className={classes['time']}>
        <span aria-hidden>{formatTime(startsAt, venue.timeZone)}</span>
        {relative && <span className={classes['relative']}>{t(`common.${relative}`)}</span>}
      </div>
      <div className={classes['main']}>
        <Link to="/performances/$id" params={{ id }} className={classes['link']}>
          <span className={classes['title']}>{headline}</span>
        </Link>
        <p className={classes['place']}>{place}</p>
      </div>
      <div className={classes['availability']}>
        <Availability availability={availability} timeZone={venue.timeZone} />
      </div>
      <IconArrowRight aria-hidden className={classes['arrow']} />
    </li>
  );
}
