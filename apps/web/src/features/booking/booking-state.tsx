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
  const held = heldUntil
    ? t('booking.heldBody', { time: formatTime(heldUntil, timeZone) })
    : t('booking.heldBodySoon');
  const notOpenYet = opensAt
    ? t('booking.notOpenYetBody', { date: formatStart(opensAt, timeZone) })
    : t('booking.notOpenYetSoon');
  const words: Record<Availability['status'], { title: string; body: string } | null> = {
    available: null,
    fewLeft: null,
    soldOut: { title: t('booking.soldOutTitle'), body: t('booking.soldOutBody') },
    held: { title: t('booking.heldTitle'), body: held },
    notOpenYet: { title: t('booking.notOpenYetTitle'), body: notOpenYet },
    closed: { title: t('booking.closedTitle'), body: t('booking.closedBody') },
    cancelled: { title: t('booking.cancelledTitle'), body: t('booking.cancelledBody') },
    past: { title: t('booking.pastTitle'), body: t('booking.pastBody') },
  };
  return words[status];
}
