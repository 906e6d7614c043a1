import { activeLocale } from '../i18n/t.ts';

type Options = Intl.DateTimeFormatOptions;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are slow to make and a list needs the same few again and again. */
function formatter(timeZone: string, options: Options) {
  const tag = activeLocale() === 'en' ? 'en-GB' : 'it-IT';
  const key = tag + timeZone + JSON.stringify(options);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tag, { timeZone, ...options });
  formatters.set(key, made);
  return made;
}

const format = (iso: string, timeZone: string, options: Options) =>
  formatter(timeZone, options).format(new Date(iso));

/** `sabato 21 novembre, 20:45`: always with the weekday and always in the venue's time zone. */
export function formatStart(iso: string, timeZone: string) {
  return `${formatDay(iso, timeZone)}, ${formatTime(iso, timeZone)}`;
}

export function formatDay(iso: string, timeZone: string) {
  return format(iso, timeZone, { weekday: 'long', day: 'numeric', month: 'long' });
}

export function formatTime(iso: string, timeZone: string) {
  return format(iso, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

export function formatMonth(iso: string, timeZone: string) {
  return format(iso, timeZone, { month: 'long', year: 'numeric' });
}

/** The pieces of a date set as typography. */
export function dateParts(iso: string, timeZone: string) {
  return {
    weekday: format(iso, timeZone, { weekday: 'short' }).replace('.', ''),
    weekdayLong: format(iso, timeZone, { weekday: 'long' }),
    day: format(iso, timeZone, { day: 'numeric' }),
    month: format(iso, timeZone, { month: 'short' }).replace('.', ''),
    monthLong: format(iso, timeZone, { month: 'long' }),
    year: format(iso, timeZone, { year: 'numeric' }),
    time: formatTime(iso, timeZone),
  };
}

const isoDay = new Map<string, Intl.DateTimeFormat>();

/** `YYYY-MM-DD` of the day it is in the venue at that instant. */
export function dayKey(instant: Date, timeZone: string) {
  const known = isoDay.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone });
  isoDay.set(timeZone, known);
  return known.format(instant);
}

/** Late enough in the venue's day for a visitor to call it tonight. */
export function isEvening(iso: string, timeZone: string) {
  return formatTime(iso, timeZone) >= '18';
}

export type RelativeDay = 'today' | 'tomorrow' | null;

export function relativeDay(iso: string, timeZone: string, now: Date): RelativeDay {
  const day = dayKey(new Date(iso), timeZone);
  if (day === dayKey(now, timeZone)) return 'today';
  const tomorrow = new Date(now.getTime() + 24 * 3_600_000);
  return day === dayKey(tomorrow, timeZone) ? 'tomorrow' : null;
}
