import { dateParts, formatStart } from '../lib/format.ts';
import classes from './date-block.module.css';

interface DateBlockProps {
  startsAt: string;
  timeZone: string;
  /** `inherit`: the place where it stands decides. */
  size?: 'inherit' | 'small' | 'large';
}

/** A day set like the day on a theatre bill; a screen reader hears the whole date and hour. */
export function DateBlock({ startsAt, timeZone, size = 'small' }: DateBlockProps) {
  const { weekday, day, month } = dateParts(startsAt, timeZone);
  return (
    <time dateTime={startsAt} className={classes['date']} data-size={size}>
      <span className="visually-hidden">{formatStart(startsAt, timeZone)}</span>
      <span aria-hidden className={classes['day']}>
        {day}
      </span>
      <span aria-hidden className={classes['weekday']}>
        {weekday}
      </span>
      <span aria-hidden className={classes['month']}>
        {month}
      </span>
    </time>
  );
}
