import { t } from '../../i18n/t.ts';
import { formatStart } from '../../lib/format.ts';
import type { Planned } from './types.ts';

/** What else is on at the venue at that time. */
export function clashText({ title, startsAt }: Planned['clashes'][number], timeZone: string) {
  const time = formatStart(startsAt, timeZone);
  return title
    ? t('adminPerformances.planClash', { title, time })
    : t('adminPerformances.planClashOwn', { time });
}
