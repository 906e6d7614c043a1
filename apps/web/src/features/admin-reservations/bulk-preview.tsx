import { Notice } from '../../components/notice.tsx';
import { t } from '../../i18n/t.ts';
import { formatStart } from '../../lib/format.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import type { BulkAction } from './types.ts';
import classes from './reservations.module.css';

type Preview = RouterOutputs['admin']['reservations']['previewBulk'];

const MOST_AT_ONCE = 2_000;
const MOST_NAMED = 200;
const REASONS = ['notActive', 'noEmail', 'admitted', 'past'] as const;

/** In exact numbers whom it concerns and who is left out, then everybody by name. */
export function BulkPreview({ action, preview }: { action: BulkAction; preview: Preview }) {
  const { total, seats, withoutEmail, isTooMany, leftOut, rows } = preview;
  return (
    <div className={classes['bulkPreview']}>
      {isTooMany ? (
        <Notice tone="danger" live="polite">
          <p>{t('adminReservations.bulkTooMany', { n: MOST_AT_ONCE })}</p>
        </Notice>
      ) : (
        <p className={classes['bulkWho']}>
          {total === 0
            ? t('adminReservations.bulkNobody')
            : action === 'cancel'
              ? t('adminReservations.bulkCancelWho', { n: total, seats })
              : t('adminReservations.bulkResendWho', { n: total })}
        </p>
      )}
      <ul className={classes['bulkNotes']}>
        {action === 'cancel' && withoutEmail > 0 && (
          <li>{t('adminReservations.bulkWithoutEmail', { n: withoutEmail })}</li>
        )}
        {REASONS.filter((why) => leftOut[why] > 0).map((why) => (
          <li key={why}>{t(`adminReservations.leftOut_${why}`, { n: leftOut[why] })}</li>
        ))}
      </ul>
      {total > 0 && (
        <details className={classes['bulkList']}>
          <summary>{t('adminReservations.bulkNames')}</summary>
          <ul>
            {rows.slice(0, MOST_NAMED).map(({ id, name, code, partySize, email, performance }) => (
              <li key={id}>
                <strong>{name}</strong> · {code} ·{' '}
                {t('adminReservations.seatsOf', { n: partySize })}
                <br />
                {performance.showTitle}, {formatStart(performance.startsAt, performance.timeZone)} ·{' '}
                {email ?? t('adminReservations.noEmail')}
              </li>
            ))}
            {rows.length > MOST_NAMED && (
              <li>{t('adminReservations.bulkMore', { n: rows.length - MOST_NAMED })}</li>
            )}
          </ul>
        </details>
      )}
    </div>
  );
}
