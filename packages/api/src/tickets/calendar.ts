import type { Locale, ReservationStatus } from '@azionelab/db';
import { tzlib_get_ical_block } from 'timezones-ical-library';

/** What a calendar entry tells. Calendars are shared, so it knows no name, no code and no link that opens the booking. */
export interface CalendarBooking {
  reservationId: string;
  status: ReservationStatus;
  locale: Locale;
  /** When the file is made: a later file of the same reservation replaces an earlier one. */
  stampedAt: Date;
  performance: {
    showTitle: string;
    startsAt: Date;
    endsAt: Date;
    doorsOpenAt: Date;
    timeZone: string;
    venueName: string;
    venueAddress: string;
    venueCity: string;
    showUrl: string;
  };
}

export interface CalendarFile {
  filename: string;
  ics: string;
}

const WORDS = {
  it: {
    description: (doors: string) =>
      `Le porte aprono alle ${doors}. Porta con te il biglietto che hai ricevuto per e-mail.`,
    reminder: (title: string) => `Tra due ore: ${title}`,
    filename: 'teatro.ics',
  },
  en: {
    description: (doors: string) =>
      `Doors open at ${doors}. Bring the ticket that you received by e-mail.`,
    reminder: (title: string) => `In two hours: ${title}`,
    filename: 'theatre.ics',
  },
};
const EVENT_STATUS: Partial<Record<ReservationStatus, string>> = {
  pending: 'TENTATIVE',
  confirmed: 'CONFIRMED',
};
const SEQUENCE_EPOCH_S = Date.UTC(2024, 0, 1) / 1000;
const LINE_BYTES = 75;

/** One evening as an iCalendar file in the venue's time zone. An ended booking's file takes the entry out of the calendar. */
export function calendarFile(booking: CalendarBooking): CalendarFile {
  const { performance, locale, stampedAt } = booking;
  const status = EVENT_STATUS[booking.status] ?? 'CANCELLED';
  const zone = zoneOf(performance.timeZone);
  const words = WORDS[locale];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//AzioneLab//Booking//IT',
    'CALSCALE:GREGORIAN',
    status === 'CANCELLED' ? 'METHOD:CANCEL' : 'METHOD:PUBLISH',
    ...zone.definition,
    'BEGIN:VEVENT',
    `UID:${booking.reservationId}@azionelab`,
    `SEQUENCE:${Math.max(0, Math.floor(stampedAt.getTime() / 1000) - SEQUENCE_EPOCH_S)}`,
    `DTSTAMP:${localStamp(stampedAt, 'UTC')}Z`,
    `DTSTART${zone.stamp(performance.startsAt)}`,
    `DTEND${zone.stamp(performance.endsAt)}`,
    `SUMMARY:${escapeText(performance.showTitle)}`,
    `LOCATION:${escapeText(placeOf(performance))}`,
    `DESCRIPTION:${escapeText(words.description(clockTime(performance.doorsOpenAt, performance.timeZone)))}`,
    `URL:${performance.showUrl}`,
    `STATUS:${status}`,
    ...(status === 'CANCELLED' ? [] : alarm(words.reminder(performance.showTitle))),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return { filename: words.filename, ics: `${lines.map(fold).join('\r\n')}\r\n` };
}

function alarm(text: string) {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT2H',
    `DESCRIPTION:${escapeText(text)}`,
    'END:VALARM',
  ];
}

/** Seeds and people write the city into the address or not: it is said once. */
function placeOf({ venueName, venueAddress, venueCity }: CalendarBooking['performance']) {
  const hasCity = venueAddress.toLowerCase().includes(venueCity.toLowerCase());
  return [venueName, venueAddress, ...(hasCity ? [] : [venueCity])].join(', ');
}

/** How times of a zone are written. A zone that calendars cannot be told about is written as UTC, the same instant. */
function zoneOf(timeZone: string) {
  const [definition, parameter] = [tzlib_get_ical_block(timeZone)].flat();
  if (!definition || !parameter)
    return { definition: [], stamp: (instant: Date) => `:${localStamp(instant, 'UTC')}Z` };
  return {
    definition: definition.split('\r\n'),
    // The parameter names the zone as its definition does: an old name such as Europe/Kiev has become another one there.
    stamp: (instant: Date) => `;${parameter}:${localStamp(instant, timeZone)}`,
  };
}

/** `20261212T210000`: the wall clock of `timeZone`, whatever zone this process runs in. */
function localStamp(instant: Date, timeZone: string) {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return format
    .format(instant)
    .replace(' ', 'T')
    .replace(/[^\dT]/g, '');
}

function clockTime(instant: Date, timeZone: string) {
  return new Intl.DateTimeFormat('it-IT', { timeZone, timeStyle: 'short' }).format(instant);
}

function escapeText(text: string) {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** Lines end after 75 bytes; the rest goes on behind a space. A letter of several bytes is never cut. */
function fold(line: string) {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > LINE_BYTES) {
      pieces.push(piece);
      piece = ' ';
      bytes = 1;
    }
    piece += letter;
    bytes += size;
  }
  return [...pieces, piece].join('\r\n');
}
