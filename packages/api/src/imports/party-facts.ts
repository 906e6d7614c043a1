import type { EntityManager, Translated } from '@azionelab/db';
import { dateOf } from '../sql.ts';
import type { CsvFile } from './read-csv.ts';
import { LISTED, listed, valuesIn } from './season.ts';

export interface Evening {
  id: string;
  show: string;
  title: Translated;
  venue: string;
  venueName: string;
  timeZone: string;
  startsAt: Date;
  endsAt: Date;
  isCancelled: boolean;
  maxPartySize: number;
  /** Overdue holds count as free, as the clock says. */
  freeSeats: number;
}

/** The evenings of the shows that a file speaks of, with the seats that are free at `now`. */
export async function eveningsIn(em: EntityManager, file: CsvFile, now: Date): Promise<Evening[]> {
  const rows = await em.execute<(Evening & { starts_at: string; ends_at: string })[]>(
    `select p.id, s.slug as show, s.title, v.slug as venue, v.name as "venueName", v.time_zone as "timeZone",
        p.starts_at, p.ends_at, p.cancelled_at is not null as "isCancelled", p.max_party_size as "maxPartySize",
        greatest(0, p.room_capacity + p.extra_seats - p.house_holds - p.taken_seats + (
          select coalesce(sum(party_size), 0) from reservation
            where performance_id = p.id and status = 'pending' and expires_at <= ?))::int as "freeSeats"
      from performance p join show s on s.id = p.show_id join venue v on v.id = p.venue_id
      where s.slug in ${LISTED} and v.slug in ${LISTED}`,
    [now, valuesIn(file, 'show'), valuesIn(file, 'venue')],
  );
  return rows.map(({ starts_at: startsAt, ends_at: endsAt, ...evening }) => ({
    ...evening,
    startsAt: dateOf(startsAt),
    endsAt: dateOf(endsAt),
  }));
}

/** `performance address` of every party that has a place there at `now`. */
export async function addressesAt(em: EntityManager, performanceIds: Iterable<string>, now: Date) {
  const rows = await em.execute<{ place: string }[]>(
    `select performance_id || ' ' || email as place from reservation
      where performance_id in (select jsonb_array_elements_text(?::jsonb)::uuid) and email is not null
        and (status = 'confirmed' or (status = 'pending' and expires_at > ?))`,
    [listed(performanceIds), now],
  );
  return new Set(rows.map(({ place }) => place));
}

/** Those of the keys that an earlier import has used. */
export async function keysUsed(em: EntityManager, keys: Iterable<string>) {
  const rows = await em.execute<{ key: string }[]>(
    `select idempotency_key as key from reservation where idempotency_key in ${LISTED}`,
    [listed(keys)],
  );
  return new Set(rows.map(({ key }) => key));
}
