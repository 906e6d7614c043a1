import type { Ref } from 'react';

import { Action } from '../../components/action.tsx';
import { Notice } from '../../components/notice.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { failureOf } from '../../lib/failure.ts';

interface BookingRefusalProps {
  error: unknown;
  /** What the page knows is left, renewed while the visitor types; null when nothing can be booked. */
  free: number | null;
  partySize: number;
  showSlug: string;
  onBookInstead: (seats: number) => void;
  onRetry: () => void;
  onSeeExisting: () => void;
  ref: Ref<HTMLDivElement>;
}

/** Why the booking cannot be made as it stands, and the nearest thing that can. */
export function BookingRefusal(props: BookingRefusalProps) {
  const { error, free, partySize, showSlug, onBookInstead, onRetry, onSeeExisting, ref } = props;
  const { reason, details } = error ? failureOf(error) : { reason: null, details: {} };
  const left = reason === 'NOT_ENOUGH_SEATS' ? Number(details['free']) : free;
  const isTooMany = left !== null && left > 0 && left < partySize;
  if (isTooMany) {
    return (
      <Notice
        ref={ref}
        tone="spot"
        live="assertive"
        title={t('booking.onlyLeftTitle', { n: left })}
        actions={
          <Action kind="primary" onClick={() => onBookInstead(left)}>
            {t('booking.bookInstead', { n: left })}
          </Action>
        }
      >
        <p>{t('booking.onlyLeftBody')}</p>
      </Notice>
    );
  }
  // A number that fits by now has made the old answer pointless.
  if (!reason || reason === 'NOT_ENOUGH_SEATS') return null;
  if (reason === 'IDEMPOTENCY_CONFLICT') {
    const see = <Action onClick={onSeeExisting}>{t('booking.alreadySent')}</Action>;
    return (
      <Notice ref={ref} tone="danger" live="assertive" title={t('errors.title')} actions={see}>
        <p>{t('errors.IDEMPOTENCY_CONFLICT')}</p>
      </Notice>
    );
  }
  return <Refusal ref={ref} error={error} onRetry={onRetry} showSlug={showSlug} />;
}
