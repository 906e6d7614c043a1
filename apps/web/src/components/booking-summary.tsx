import { t } from '../i18n/t.ts';
import { formatTime } from '../lib/format.ts';
import type { BookedPerformance } from '../lib/outputs.ts';
import classes from './booking-summary.module.css';
import { DateBlock } from './date-block.tsx';

interface BookingSummaryProps {
  booking: { name: string; partySize: number; code: string; performance: BookedPerformance };
  status?: string;
}

/** Whose seats, for which evening: the same lines wherever a booking is shown. */
export function BookingSummary({ booking, status }: BookingSummaryProps) {
  const { name, partySize, code, performance } = booking;
  const { show, venue, startsAt } = performance;
  return (
    <div className={classes['summary']}>
      <div className={classes['date']}>
        <DateBlock startsAt={startsAt} timeZone={venue.timeZone} size="inherit" />
      </div>
      <div>
        <p className={classes['show']}>{show.title}</p>
        <p className={classes['place']}>
          {formatTime(startsAt, venue.timeZone)} · {venue.name}, {venue.city}
        </p>
      </div>
      <dl className={classes['facts']}>
        <Fact term={t('manage.name')} value={name} />
        <Fact term={t('manage.seats')} value={String(partySize)} />
        <Fact term={t('manage.code')} value={code} />
        {status && <Fact term={t('manage.status')} value={status} />}
      </dl>
    </div>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}
