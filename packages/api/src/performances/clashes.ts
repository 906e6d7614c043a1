import type { EntityManager } from '@azionelab/db';
import { dateOf } from '../sql.ts';

/** From the doors to the end. */
export interface Occupied {
  from: Date;
  until: Date;
}

export interface Clash {
  /** Null for another evening of the same plan. */
  performanceId: string | null;
  title: Record<string, string> | null;
  startsAt: Date;
}

interface Row {
  id: string;
  title: Record<string, string>;
  starts_at: string;
  doors_open_at: string;
  ends_at: string;
}

/** What else is on at the venue while each of the spans lasts. One statement, however many spans. */
export async function clashesOf(
  em: EntityManager,
  { venueId, exceptId }: { venueId: string; exceptId?: string },
  spans: Occupied[],
): Promise<Clash[][]> {
  const from = new Date(Math.min(...spans.map((span) => span.from.getTime())));
  const until = new Date(Math.max(...spans.map((span) => span.until.getTime())));
  const rows = await em.execute<Row[]>(
    `select p.id, s.title, p.starts_at, p.doors_open_at, p.ends_at from performance p join show s on s.id = p.show_id
     where p.venue_id = ? and p.id is distinct from ?::uuid and p.cancelled_at is null and p.ends_at > ? and p.doors_open_at < ?
     order by p.starts_at`,
    [venueId, exceptId ?? null, from, until],
  );
  const others = rows.map((row) => ({
    from: dateOf(row.doors_open_at),
    until: dateOf(row.ends_at),
    clash: { performanceId: row.id, title: row.title, startsAt: dateOf(row.starts_at) },
  }));
  return spans.map((span) =>
    others.filter((other) => overlap(span, other)).map(({ clash }) => clash),
  );
}

export function overlap(one: Occupied, other: Occupied) {
  return one.from < other.until && other.from < one.until;
}
