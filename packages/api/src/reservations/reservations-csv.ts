import type { Locale } from '@azionelab/db';
import { csvOf } from '../lists/csv.ts';
import type { ReservationRow } from './admin-queries.ts';

const TITLES = {
  it: {
    code: 'Codice',
    name: 'Nome',
    email: 'E-mail',
    phone: 'Telefono',
    partySize: 'Posti',
    admitted: 'Entrati',
    status: 'Stato',
    show: 'Spettacolo',
    startsAt: 'Replica',
    venue: 'Luogo',
    createdAt: 'Prenotato il',
    language: 'Lingua',
    byStaff: 'Dallo staff',
  },
  en: {
    code: 'Code',
    name: 'Name',
    email: 'E-mail',
    phone: 'Phone',
    partySize: 'Seats',
    admitted: 'Admitted',
    status: 'Status',
    show: 'Show',
    startsAt: 'Performance',
    venue: 'Venue',
    createdAt: 'Booked on',
    language: 'Language',
    byStaff: 'By staff',
  },
} as const;

export function reservationsCsv(rows: ReservationRow[], locale: Locale) {
  const titles = TITLES[locale];
  return csvOf<ReservationRow>(
    [
      { title: titles.code, value: ({ code }) => code },
      { title: titles.name, value: ({ name }) => name },
      { title: titles.email, value: ({ email }) => email },
      { title: titles.phone, value: ({ phone }) => phone },
      { title: titles.partySize, value: ({ partySize }) => partySize },
      { title: titles.admitted, value: ({ admittedSeats }) => admittedSeats },
      { title: titles.status, value: ({ status }) => status },
      { title: titles.show, value: ({ performance }) => performance.showTitle },
      { title: titles.startsAt, value: ({ performance }) => performance.startsAt },
      { title: titles.venue, value: ({ performance }) => performance.venueName },
      { title: titles.createdAt, value: ({ createdAt }) => createdAt },
      { title: titles.language, value: (row) => row.locale },
      { title: titles.byStaff, value: ({ isByStaff }) => isByStaff },
    ],
    rows,
  );
}
