import { IconArrowRight, IconDoor, IconDoorOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';

import { t } from '../../i18n/t.ts';
import { formatDay, formatTime, relativeDay } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';
import classes from './chooser.module.css';
import { CounterList } from './counter-list.tsx';
import type { DoorPerformance } from './desk.ts';

/** The whole card is the link: one thumb, no aiming. */
export function PerformanceCard({ performance }: { performance: DoorPerformance }) {
  const { id, show, venue, startsAt, isOpen, counters } = performance;
  const now = useNow(30_000);
  const day = relativeDay(startsAt, venue.timeZone, now);
  return (
    <Link
      to="/door/$performanceId"
      params={{ performanceId: id }}
      className={classes['card']}
      data-open={isOpen || undefined}
    >
      <span className={classes['when']}>
        <span className={classes['time']}>{formatTime(startsAt, venue.timeZone)}</span>
        <span>{day ? t(`common.${day}`) : formatDay(startsAt, venue.timeZone)}</span>
      </span>
      <span className={classes['what']}>
        <strong>{show.title}</strong>
        <span>
          {venue.name}, {venue.city}
        </span>
      </span>
      <span className={classes['door']}>
        {isOpen ? <IconDoor aria-hidden /> : <IconDoorOff aria-hidden />}
        {doorState(performance, now)}
        <IconArrowRight aria-hidden className={classes['arrow']} />
      </span>
      <CounterList counters={counters} />
    </Link>
  );
}

function doorState({ isOpen, doorsOpenAt, doorsCloseAt, venue }: DoorPerformance, now: Date) {
  if (isOpen) return t('door.openUntil', { time: formatTime(doorsCloseAt, venue.timeZone) });
  const isStillToOpen = new Date(doorsOpenAt) > now;
  if (!isStillToOpen)
    return t('door.closedSince', { time: formatTime(doorsCloseAt, venue.timeZone) });
  return t('door.opensAt', { time: formatTime(doorsOpenAt, venue.timeZone) });
}
