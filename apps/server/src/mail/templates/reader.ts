import type { BookingEmailFacts, EmailBooking, EmailFacts } from '@azionelab/api/server';
import { type Calendar, calendarFor } from './dates.ts';
import type { Block, EveningBlock, MailDocument } from './document.ts';
import { greetableName } from './names.ts';
import { WORDS, type Words } from './words/index.ts';

/** What a template writes: a mail without the parts that are the same in all. */
export type Draft = Pick<MailDocument, 'subject' | 'preheader' | 'heading' | 'blocks'>;

/** One booking put into its reader's words. */
export interface Reader {
  facts: BookingEmailFacts;
  booking: EmailBooking;
  words: Words;
  calendar: Calendar;
  /** `sabato 12 dicembre`, and the time it starts. */
  day: string;
  time: string;
  /** When the hold ends; the day is said when it is not the day of the mail. */
  until: string;
  standing: 'held' | 'lapsed' | 'confirmed' | 'ended';
}

export function readerOf(facts: BookingEmailFacts, booking: EmailBooking): Reader {
  const words = WORDS[facts.locale];
  const calendar = calendarFor(facts.locale, booking.performance.timeZone);
  const holdEnds = calendar.time(booking.expiresAt);
  return {
    facts,
    booking,
    words,
    calendar,
    day: calendar.day(booking.performance.startsAt),
    time: calendar.time(booking.performance.startsAt),
    until: calendar.isSameDay(booking.expiresAt, facts.now)
      ? words.until(holdEnds)
      : words.untilOn(holdEnds, calendar.day(booking.expiresAt)),
    standing: standingOf(booking, facts.now),
  };
}

/** The clock decides about a hold: a mail may leave long after it was promised. */
function standingOf({ status, expiresAt }: EmailBooking, now: Date): Reader['standing'] {
  if (status === 'confirmed') return 'confirmed';
  if (status === 'pending') return expiresAt > now ? 'held' : 'lapsed';
  return status === 'expired' ? 'lapsed' : 'ended';
}

export function greeting({ facts, words }: { facts: EmailFacts; words: Words }): Block {
  const name = greetableName(facts.recipient.name);
  return { kind: 'text', text: name ? words.greeting(name) : words.greetingUnnamed };
}

export function evening({ booking, words, calendar, time }: Reader): EveningBlock {
  const { performance, partySize } = booking;
  const {
    showTitle,
    showUrl,
    startsAt,
    doorsOpenAt,
    venueName,
    venueAddress,
    venueCity,
    venueUrl,
  } = performance;
  const hasCity = venueAddress.toLowerCase().includes(venueCity.toLowerCase());
  return {
    kind: 'evening',
    title: showTitle,
    ...calendar.parts(startsAt),
    when: words.when(calendar.fullDay(startsAt), time),
    doors: words.doors(calendar.time(doorsOpenAt)),
    venue: venueName,
    address: hasCity ? venueAddress : `${venueAddress}, ${venueCity}`,
    seats: words.seats(partySize),
    showUrl,
    venueUrl,
  };
}

export function codeLine({ booking, words }: Reader): Block {
  return { kind: 'code', label: words.code, code: booking.code };
}

export function buttonTo({ words }: { words: Words }, label: string, url: string): Block {
  return { kind: 'button', label, url, fallback: words.buttonFallback };
}

export function manageLink({ booking, words }: Reader): Block {
  return { kind: 'link', label: words.manageLink, url: booking.links.manage };
}

/** That seats are held, or no longer; nothing for a booking that needs no confirmation. */
export function holdLine({ words, standing, until }: Reader): Block[] {
  if (standing === 'held') return [{ kind: 'text', text: words.held(until) }];
  return standing === 'lapsed' ? [{ kind: 'text', text: words.lapsed }] : [];
}

/** The date and place that no longer hold, in words: what everybody concerned has in mind. */
export function former({ booking, words, facts }: Reader): Block[] {
  const { movedFrom } = booking;
  if (!movedFrom) return [];
  const { startsAt, timeZone, venueName, showTitle } = movedFrom;
  const calendar = calendarFor(facts.locale, timeZone);
  const when = words.when(calendar.fullDay(startsAt), calendar.time(startsAt));
  const isOther = showTitle !== booking.performance.showTitle;
  const what = isOther ? `${showTitle}, ${when}` : when;
  return [{ kind: 'text', text: words.formerly(what, venueName) }];
}
