import type { Locale } from '@azionelab/db';

const TAGS: Record<Locale, string> = { it: 'it-IT', en: 'en-GB' };

/** Writes instants for one reader, always on the clock of the venue. */
export interface Calendar {
  /** `21:00` */
  time(instant: Date): string;
  /** `sabato 12 dicembre` */
  day(instant: Date): string;
  /** `sabato 12 dicembre 2026` */
  fullDay(instant: Date): string;
  parts(instant: Date): { weekday: string; day: string; month: string };
  isSameDay(one: Date, other: Date): boolean;
}

export function calendarFor(locale: Locale, timeZone: string): Calendar {
  const format = (instant: Date, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(TAGS[locale], { timeZone, ...options }).format(instant);
  const day = (instant: Date) =>
    format(instant, { weekday: 'long', day: 'numeric', month: 'long' });
  const fullDay = (instant: Date) => `${day(instant)} ${format(instant, { year: 'numeric' })}`;
  return {
    time: (instant) => format(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    day,
    fullDay,
    parts: (instant) => ({
      weekday: format(instant, { weekday: 'short' }).replace('.', ''),
      day: format(instant, { day: 'numeric' }),
      month: format(instant, { month: 'short' }).replace('.', ''),
    }),
    isSameDay: (one, other) => fullDay(one) === fullDay(other),
  };
}
