import type { Locale } from '@azionelab/db';

/** Titles of the pages that are not written by the company. */
export const PAGE_WORDS = {
  it: {
    shows: 'Spettacoli',
    calendar: 'Calendario',
    venues: 'Teatri',
    find: 'Trova la tua prenotazione',
    booked: 'Controlla la posta',
    confirm: 'Conferma la prenotazione',
    manage: 'La tua prenotazione',
    ticket: 'Il tuo biglietto',
    door: 'Ingresso',
    admin: 'Amministrazione',
    notFound: 'Pagina non trovata',
  },
  en: {
    shows: 'Shows',
    calendar: 'Calendar',
    venues: 'Venues',
    find: 'Find your booking',
    booked: 'Check your e-mail',
    confirm: 'Confirm your booking',
    manage: 'Your booking',
    ticket: 'Your ticket',
    door: 'Door',
    admin: 'Administration',
    notFound: 'Page not found',
  },
} as const satisfies Record<Locale, object>;

const LANGUAGE_TAG: Record<Locale, string> = { it: 'it-IT', en: 'en-GB' };

/** `sabato 22 novembre 2026 alle ore 20:30`, as the clock at the venue shows it. */
export function eveningInWords(startsAt: string, timeZone: string, locale: Locale) {
  const format = new Intl.DateTimeFormat(LANGUAGE_TAG[locale], {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  });
  return format.format(new Date(startsAt));
}
