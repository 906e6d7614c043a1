import type { EntityManager, Locale } from '@azionelab/db';
import { allOf, type Condition, equalTo, type ListQuery, pageOf } from '../lists/page.ts';
import { csvOf } from '../lists/csv.ts';
import { wordFound, wordsOf } from '../reservations/search.ts';
import { dateOf } from '../sql.ts';
import type { CUSTOMER_SORTS, ListCustomersInput } from './admin-schema.ts';

type Sort = (typeof CUSTOMER_SORTS)[number];

interface Row {
  id: string;
  email: string;
  name: string;
  bookings: number;
  seats: number;
  no_shows: number;
  last_evening: string;
  locale: Locale;
}

/** Addresses that a correction has left behind belong to nobody. */
const NOBODYS = '%@superseded.invalid';

/**
 * One row a person: an address with what it has booked, of those whom `found` finds. Takes now, twice, the addresses of nobody,
 * and the values of `found`.
 */
const fromOf = (found: Condition[]) => `from (
  select r.email, (array_agg(r.id order by r.created_at desc, r.id))[1] as id,
    count(*) filter (where r.status <> 'moved')::int as bookings,
    coalesce(sum(r.party_size) filter (where r.status = 'confirmed' or (r.status = 'pending' and r.expires_at > ?)), 0)::int as seats,
    count(*) filter (where r.status = 'confirmed' and p.ends_at <= ? and p.cancelled_at is null and r.admitted_seats = 0)::int
      as no_shows,
    max(p.starts_at) as last_evening
  from reservation r join performance p on p.id = r.performance_id
  where ${['not p.is_rehearsal', 'r.email is not null', 'r.email not like ?', ...found.map(({ sql }) => sql)].join(' and ')} group by r.email
) c`;
/** What the newest booking says; looked up for the rows of a page alone, unless the list is sorted or filtered by it. */
const newest = (column: 'name' | 'locale') => `(select ${column} from reservation where id = c.id)`;

function listQuery({ search, locale, noShows }: ListCustomersInput, now: Date): ListQuery<Sort> {
  const found = wordsOf(search).map(everCalled);
  return {
    columns: `c.id, c.email, ${newest('name')} as name, c.bookings, c.seats, c.no_shows, c.last_evening, ${newest('locale')} as locale`,
    from: fromOf(found),
    values: { from: [now, now, NOBODYS, ...found.flatMap(({ values }) => values)] },
    where: [
      ...equalTo(newest('locale'), locale),
      ...(noShows ? [{ sql: 'c.no_shows > 0', values: [] }] : []),
    ],
    sorts: {
      lastEvening: 'c.last_evening',
      name: `lower(${newest('name')})`,
      email: 'c.email',
      bookings: 'c.bookings',
      seats: 'c.seats',
      noShows: 'c.no_shows',
    },
    tieBreak: 'c.email',
  };
}

/** In any booking of the person: people are found by the name and the number that they gave once. */
function everCalled(word: string): Condition {
  const { sql, values } = wordFound(word, 'any_of_theirs');
  return {
    sql: `r.email in (select any_of_theirs.email from reservation any_of_theirs where ${sql})`,
    values,
  };
}

export async function listCustomers(em: EntityManager, asked: ListCustomersInput, now: Date) {
  const { rows, total } = await pageOf<Row, Sort>(em, listQuery(asked, now), asked);
  return { rows: rows.map(customerOf), total };
}

function customerOf(row: Row) {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    bookings: row.bookings,
    seats: row.seats,
    noShows: row.no_shows,
    lastEvening: dateOf(row.last_evening).toISOString(),
    locale: row.locale,
  };
}

const TITLES = {
  it: ['E-mail', 'Nome', 'Prenotazioni', 'Posti', 'Assenze', 'Ultima replica', 'Lingua'],
  en: ['E-mail', 'Name', 'Bookings', 'Seats', 'No-shows', 'Last performance', 'Language'],
} as const;

export async function customersCsv(
  em: EntityManager,
  asked: ListCustomersInput,
  { now, locale }: { now: Date; locale: Locale },
) {
  const rows = await allOf<Row, Sort>(em, listQuery(asked, now), asked);
  const [email, name, bookings, seats, noShows, lastEvening, language] = TITLES[locale];
  return csvOf(
    [
      { title: email, value: (row) => row.email },
      { title: name, value: (row) => row.name },
      { title: bookings, value: (row) => row.bookings },
      { title: seats, value: (row) => row.seats },
      { title: noShows, value: (row) => row.noShows },
      { title: lastEvening, value: (row) => row.lastEvening },
      { title: language, value: (row) => row.locale },
    ],
    rows.map(customerOf),
  );
}
