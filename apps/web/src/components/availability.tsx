import {
  IconBan,
  IconCalendarClock,
  IconCircleCheck,
  IconCircleX,
  IconFlame,
  IconHistory,
  IconHourglass,
  IconLock,
} from '@tabler/icons-react';

import { t } from '../i18n/t.ts';
import { formatStart, formatTime } from '../lib/format.ts';
import type { Availability as AvailabilityData } from '../lib/outputs.ts';
import classes from './availability.module.css';

const ICONS: Record<AvailabilityData['status'], typeof IconBan> = {
  available: IconCircleCheck,
  fewLeft: IconFlame,
  held: IconHourglass,
  soldOut: IconBan,
  notOpenYet: IconCalendarClock,
  closed: IconLock,
  cancelled: IconCircleX,
  past: IconHistory,
};

interface AvailabilityProps {
  availability: AvailabilityData;
  timeZone: string;
}

/** Whether there are seats, as an icon and words; the colour only repeats it. */
export function Availability({ availability, timeZone }: AvailabilityProps) {
  const Icon = ICONS[availability.status];
  return (
    <span className={classes['word']} data-status={availability.status}>
      <Icon aria-hidden />
      <span>{availabilityText(availability, timeZone)}</span>
    </span>
  );
}

export function availabilityText(
  { status, free, heldUntil, opensAt }: AvailabilityData,
  timeZone: string,
) {
  if (status === 'fewLeft' && free !== undefined) return t('shows.fewLeftExact', { n: free });
  if (status === 'held' && heldUntil)
    return t('shows.heldUntil', { time: formatTime(heldUntil, timeZone) });
  if (status === 'notOpenYet' && opensAt)
    return t('shows.opensAt', { date: formatStart(opensAt, timeZone) });
  return t(`shows.${status}`);
}
