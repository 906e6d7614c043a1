import { t } from '../../i18n/t.ts';
import { formatStart } from '../../lib/format.ts';
import type { Evening } from './types.ts';

/** An evening in a list of many: `Show · Saturday 21 November, 20:45 · Venue`. */
export function eveningLabel({
  showTitle,
  startsAt,
  timeZone,
  venueName,
}: Pick<Evening, 'showTitle' | 'startsAt' | 'timeZone' | 'venueName'>) {
  return `${showTitle} · ${formatStart(startsAt, timeZone)} · ${venueName}`;
}

export function freeLabel(free: number) {
  return free === 0 ? t('adminReservations.full') : t('adminReservations.free', { n: free });
}
