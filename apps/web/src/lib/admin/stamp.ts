import { activeLocale } from '../../i18n/t.ts';
import { useSiteInfo } from '../site-info.ts';

/** Until the company's own has arrived. */
const ZONE = 'Europe/Rome';

/** The zone of what belongs to no venue: mails, the audit. */
export function useHouseZone() {
  return useSiteInfo().data?.timeZone ?? ZONE;
}

/** `21/11/26, 20:58`: when something happened, short enough for a table. */
export function formatStamp(iso: string, timeZone: string) {
  return new Intl.DateTimeFormat(activeLocale() === 'en' ? 'en-GB' : 'it-IT', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(iso));
}
