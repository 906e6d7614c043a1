import { Link } from '@tanstack/react-router';

import { Availability } from '../../components/availability.tsx';
import { dateParts, dayKey, formatTime } from '../../lib/format.ts';
import { isBookable, useLiveAvailability } from '../../lib/live-availability.ts';
import { daysOf, firstWeekday } from '../../lib/months.ts';
import type { MonthPerformance } from '../../lib/outputs.ts';
import { useNow } from '../../lib/use-now.ts';
import classes from './month-grid.module.css';

/** A week that begins on Monday, as the names of its days. */
const WEEK = ['05', '06', '07', '08', '09', '10', '11'].map((day) => `2026-01-${day}T12:00:00Z`);
/** Noon in this zone is the same calendar day everywhere the formatter is asked. */
const UTC = 'UTC';

interface MonthGridProps {
  month: string;
  performances: MonthPerformance[];
}

/** A grid of weeks on wide screens, a list of the days with performances on narrow ones. */
export function MonthGrid({ month, performances }: MonthGridProps) {
  const now = useNow(60_000);
  const availabilityOf = useLiveAvailability(performances);
  const byDay = Map.groupBy(performances, ({ startsAt, venue }) =>
    dayKey(new Date(startsAt), venue.timeZone),
  );
  return (
    <div>
      <div className={classes['weekdays']} aria-hidden>
        {WEEK.map((day) => (
          <span key={day}>{dateParts(day, UTC).weekday}</span>
        ))}
      </div>
      <ol className={classes['days']} data-first={firstWeekday(month)}>
        {daysOf(month).map((day) => {
          const events = byDay.get(day) ?? [];
          const { weekday, day: number } = dateParts(`${day}T12:00:00Z`, UTC);
          return (
            <li
              key={day}
              className={classes['day']}
              data-busy={events.length > 0 || undefined}
              data-today={
                day === dayKey(now, events[0]?.venue.timeZone ?? 'Europe/Rome') || undefined
              }
            >
              <div>
                <span className={classes['number']}>{number}</span>
                <span className={classes['weekday']}>{weekday}</span>
              </div>
              <div className={classes['events']}>
                {events.map((event) => (
                  <Event key={event.id} event={{ ...event, availability: availabilityOf(event) }} />
                ))}
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function Event({ event }: { event: MonthPerformance }) {
  const { id, startsAt, show, venue, availability } = event;
  return (
    <article className={classes['event']} data-off={isBookable(availability) ? undefined : true}>
      <time dateTime={startsAt}>{formatTime(startsAt, venue.timeZone)}</time>
      <Link to="/performances/$id" params={{ id }} className={classes['show']}>
        {show.title}
      </Link>
      <span className={classes['place']}>{venue.name}</span>
      <span className={classes['words']}>
        <Availability availability={availability} timeZone={venue.timeZone} />
      </span>
    </article>
  );
}
