import { Notice } from '../../components/notice.tsx';
import { t } from '../../i18n/t.ts';
import { formatStart, formatTime } from '../../lib/format.ts';
import type { Availability } from '../../lib/outputs.ts';

interface BookingStateProps {
  availability: Availability;
  timeZone: string;
  /** The visitor was already typing when booking stopped being possible. */
  hasDraft: boolean;
}

/** Why there is nothing to book here now; nothing at all while there is. */
export function BookingState({ availability, timeZone, hasDraft }: BookingStateProps) {
  const words = wordsFor(availability, timeZone);
  if (!words) return null;
  return (
    <Notice title={words.title} tone={availability.status === 'cancelled' ? 'danger' : 'spot'}>
      <p>{words.body}</p>
      {hasDraft && <p>{t('booking.dataKept')}</p>}
    </Notice>
  );
}

function wordsFor({ status, heldUntil, opensAt }: Availability, timeZone: string) {
  switch (status) {
    case 'available':
    case 'fewLeft':
      return null;
    case 'soldOut':
      return { title: t('booking.soldOutTitle'), body: t('booking.soldOutBody') };
    case 'held':
      return {
        title: t('booking.heldTitle'),
        body: heldUntil
          ? t('booking.heldBody', { time: formatTime(heldUntil, timeZone) })
          : t('booking.heldBodySoon'),
      };
    case 'notOpenYet':
      return {
        title: t('booking.notOpenYetTitle'),
        body: opensAt
          ? t('booking.notOpenYetBody', { date: formatStart(opensAt, timeZone) })
          : t('booking.notOpenYetSoon'),
      };
    case 'closed':
      return { title: t('booking.closedTitle'), body: t('booking.closedBody') };
    case 'cancelled':
      return { title: t('booking.cancelledTitle'), body: t('booking.cancelledBody') };
    case 'past':
      return { title: t('booking.pastTitle'), body: t('booking.pastBody') };
  }
}
