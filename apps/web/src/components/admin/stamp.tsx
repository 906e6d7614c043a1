import { formatStamp } from '../../lib/admin/stamp.ts';
import classes from './stamp.module.css';

/** When something happened, on one line. */
export function Stamp({ at, zone }: { at: string; zone: string }) {
  return (
    <time dateTime={at} className={classes['stamp']}>
      {formatStamp(at, zone)}
    </time>
  );
}
