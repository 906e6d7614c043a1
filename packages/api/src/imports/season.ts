import type { EntityManager, Translated } from '@azionelab/db';
import type { ImportColumn } from './admin-schema.ts';
import type { CsvFile } from './read-csv.ts';

export interface KnownShow {
  id: string;
  slug: string;
  title: Translated;
  durationMinutes: number;
}
export interface KnownVenue {
  id: string;
  slug: string;
  name: string;
  timeZone: string;
  roomCapacity: number;
}

/** A list of any length as one value of a statement. */
export const LISTED = '(select jsonb_array_elements_text(?::jsonb))';
export const listed = (values: Iterable<string>) => JSON.stringify([...new Set(values)]);

/** The different values of a column. */
export function valuesIn({ rows }: CsvFile, column: ImportColumn) {
  return listed(rows.map(({ cells }) => cells[column] ?? ''));
}

/** The shows that a file speaks of, by slug. */
export async function showsIn(em: EntityManager, file: CsvFile) {
  const rows = await em.execute<KnownShow[]>(
    `select id, slug, title, duration_minutes as "durationMinutes" from show where slug in ${LISTED}`,
    [valuesIn(file, 'show')],
  );
  return new Map(rows.map((show) => [show.slug, show]));
}

/** The venues that a file speaks of, by slug. */
export async function venuesIn(em: EntityManager, file: CsvFile) {
  const rows = await em.execute<KnownVenue[]>(
    `select id, slug, name, time_zone as "timeZone", room_capacity as "roomCapacity" from venue where slug in ${LISTED}`,
    [valuesIn(file, 'venue')],
  );
  return new Map(rows.map((venue) => [venue.slug, venue]));
}

/** Keeps others from adding evenings to these shows until the commit: whoever refers to a show waits for its row. */
export async function lockShows(tx: EntityManager, ids: Iterable<string>) {
  await tx.execute(`select id from show where id::text in ${LISTED} order by id for update`, [
    listed(ids),
  ]);
}
