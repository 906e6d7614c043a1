import { IMPORT_COLUMNS, type ImportColumn, type ImportKindName } from './admin-schema.ts';
import type { Separator } from './read-csv.ts';

type Example = Partial<Record<ImportColumn, string>>;

const EVENING = { show: 'la-locandiera', venue: 'sala-estense' };

/** Lines that can be imported as they are once their venue exists, the kinds in this order. */
const EXAMPLES: Record<ImportKindName, Example[]> = {
  shows: [
    {
      slug: 'la-locandiera',
      title_it: 'La locandiera',
      title_en: 'The Mistress of the Inn',
      tagline_it: 'Chi è padrone in casa d’altri?',
      tagline_en: 'Who is master in somebody else’s house?',
      synopsis_it: 'Mirandolina tiene una locanda a Firenze, e tiene testa a tutti.',
      synopsis_en: 'Mirandolina keeps an inn in Florence, and everybody in their place.',
      duration_minutes: '110',
      intervals: '1',
      content_notes: 'smoke | loudNoise',
      access_features: 'surtitles',
    },
    { slug: 'lettura-scenica', title_it: 'Lettura scenica', duration_minutes: '60' },
  ],
  performances: [
    {
      ...EVENING,
      date: '2027-02-12',
      time: '20:30',
      capacity: '120',
      extra_seats: '4',
      house_holds: '4 Stampa | 2 Regia',
      booking_opens: '2027-01-11 10:00',
      booking_closes: '2027-02-12 18:00',
      max_party: '8',
    },
    { ...EVENING, date: '13/02/2027', time: '20.30' },
  ],
  reservations: [
    {
      ...EVENING,
      date: '2027-02-12',
      time: '20:30',
      name: 'Anna Bianchi',
      email: 'anna.bianchi@example.org',
      phone: '0532 123456',
      party_size: '3',
      status: 'confirmed',
      language: 'it',
      notes: 'Festeggiamo un compleanno',
      access_needs: 'Una sedia a rotelle',
      staff_note: 'Codice precedente: 48213',
    },
    {
      ...EVENING,
      date: '13/02/2027',
      time: '20.30',
      name: 'Circolo Ariosto',
      party_size: '12',
      over_limit_reason: 'Gruppo concordato con la direzione',
    },
  ],
};

/** A file to fill in: every column, and two lines that show how. */
export function importTemplate(kind: ImportKindName, separator: Separator) {
  const columns = IMPORT_COLUMNS[kind];
  const lines = [
    columns.join(separator),
    ...EXAMPLES[kind].map((example) =>
      columns.map((column) => quoted(example[column] ?? '', separator)).join(separator),
    ),
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function quoted(cell: string, separator: Separator) {
  return cell.includes(separator) || /["\r\n]/.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}
