import type { EntityManager, ReservationStatus, Role, Translated } from '@azionelab/db';
import { containing } from '../lists/page.ts';
import { foundBy } from '../reservations/search.ts';
import { dateOf } from '../sql.ts';
import { typedCode } from '../tokens.ts';

const FEWEST_LETTERS = 2;
const MOST = 6;

interface EveningRow {
  id: string;
  title: Translated;
  starts_at: string;
  time_zone: string;
  venue: string;
}
interface PartyRow extends EveningRow {
  code: string;
  name: string;
  status: ReservationStatus;
}

const EVENING = 's.title, p.starts_at, v.time_zone, v.name as venue';
const JOINS =
  'join performance p on p.id = r.performance_id join show s on s.id = p.show_id join venue v on v.id = p.venue_id';

/**
 * What a few letters may mean: shows (for who edits them), performances with the nearest first, reservations by name, address, phone
 * or code. Three statements at most, a few answers of each.
 */
export async function find(
  em: EntityManager,
  { query, role, now }: { query: string; role: Role; now: Date },
) {
  if (query.length < FEWEST_LETTERS) return { shows: [], performances: [], reservations: [] };
  return {
    shows: role === 'admin' ? await showsLike(em, query) : [],
    performances: await performancesLike(em, query, now),
    reservations: await reservationsLike(em, query),
  };
}

const TITLES = [`s.title ->> 'it'`, `s.title ->> 'en'`];

function showsLike(em: EntityManager, query: string) {
  const { sql, values } = like(TITLES, query);
  return em.execute<{ id: string; title: Translated }[]>(
    `select s.id, s.title from show s where not s.is_rehearsal and (${sql}) order by s.status = 'archived', s.created_at desc limit ${MOST}`,
    values,
  );
}

async function performancesLike(em: EntityManager, query: string, now: Date) {
  const { sql, values } = like(TITLES, query);
  const rows = await em.execute<EveningRow[]>(
    `select p.id, ${EVENING} from performance p join show s on s.id = p.show_id join venue v on v.id = p.venue_id
     where not p.is_rehearsal and (${sql}) order by p.starts_at < ?, abs(extract(epoch from p.starts_at - ?)) limit ${MOST}`,
    [...values, now, now],
  );
  return rows.map(eveningOf);
}

async function reservationsLike(em: EntityManager, query: string) {
  const code = typedCode(query);
  const found = code ? [{ sql: 'r.code = ?', values: [code] }] : foundBy(query);
  const sql = found.map((each) => `(${each.sql})`).join(' and ');
  const values = found.flatMap((each) => each.values);
  const rows = await em.execute<PartyRow[]>(
    `select r.id, r.code, r.name, r.status, ${EVENING} from reservation r ${JOINS}
     where not p.is_rehearsal and ${sql} order by r.created_at desc limit ${MOST}`,
    values,
  );
  return rows.map((row) => ({ ...eveningOf(row), code: row.code, name: row.name }));
}

function like(columns: string[], query: string) {
  const [condition] = containing(columns, query);
  return condition ?? { sql: 'false', values: [] };
}

function eveningOf(row: EveningRow) {
  return {
    id: row.id,
    title: row.title,
    startsAt: dateOf(row.starts_at).toISOString(),
    timeZone: row.time_zone,
    venue: row.venue,
  };
}
