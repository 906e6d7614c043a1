import type { Locale } from '@azionelab/db';
import type { CsvColumn } from '../lists/csv.ts';
import type { ListedEmail } from './admin-queries.ts';

const TITLES: Record<Locale, string[]> = {
  it: [
    'Creata',
    'Tipo',
    'Stato',
    'Destinatario',
    'Lingua',
    'Codice',
    'Spettacolo',
    'Data',
    'Tentativi',
    'Inviata',
    'Motivo',
  ],
  en: [
    'Created',
    'Kind',
    'State',
    'Recipient',
    'Language',
    'Code',
    'Show',
    'Date',
    'Attempts',
    'Sent',
    'Reason',
  ],
};

/** The list of mails as a table, in the language of whoever exports it. */
export function emailColumns(locale: Locale): CsvColumn<ListedEmail>[] {
  const values: CsvColumn<ListedEmail>['value'][] = [
    ({ createdAt }) => createdAt,
    ({ kind }) => kind,
    ({ state }) => state,
    ({ recipient }) => recipient,
    (email) => email.locale,
    ({ reservation }) => reservation?.code,
    ({ performance }) => performance?.title[locale],
    ({ performance }) => performance?.startsAt,
    ({ attempts }) => attempts,
    ({ sentAt }) => sentAt,
    ({ reason }) => reason,
  ];
  return values.map((value, index) => ({ title: TITLES[locale][index] ?? '', value }));
}
