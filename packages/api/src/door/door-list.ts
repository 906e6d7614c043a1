import type { EntityManager, Locale, Translated } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { dateOf } from '../sql.ts';

interface HeadRow {
  title: Translated;
  starts_at: string;
  doors_open_at: string;
  venue_name: string;
  time_zone: string;
}
interface PartyRow {
  id: string;
  name: string;
  code: string;
  party_size: number;
  admitted_seats: number;
  access_needs: string | null;
  is_erased: boolean;
}

/** The confirmed parties of an evening, to be printed for a door without network. Refuses with `NOT_FOUND`. */
export async function doorList(
  em: EntityManager,
  { performanceId, locale, now }: { performanceId: string; locale: Locale; now: Date },
) {
  const [head] = await em.execute<HeadRow[]>(
    `select s.title, p.starts_at, p.doors_open_at, v.name as venue_name, v.time_zone from performance p
     join show s on s.id = p.show_id join venue v on v.id = p.venue_id where p.id = ?`,
    [performanceId],
  );
  if (!head) throw new DomainError('NOT_FOUND');
  const rows = await em.execute<PartyRow[]>(
    `select id, name, code, party_size, admitted_seats, access_needs, erased_at is not null as is_erased from reservation
     where performance_id = ? and status = 'confirmed' order by lower(name), code`,
    [performanceId],
  );
  return {
    showTitle: head.title[locale],
    startsAt: dateOf(head.starts_at).toISOString(),
    doorsOpenAt: dateOf(head.doors_open_at).toISOString(),
    venueName: head.venue_name,
    timeZone: head.time_zone,
    /** Bookings that come after this moment are not on the paper. */
    printedAt: now.toISOString(),
    seats: rows.reduce((sum, row) => sum + row.party_size, 0),
    parties: rows.map((row) => ({
      id: row.id,
      name: row.name,
      code: row.code,
      partySize: row.party_size,
      admittedSeats: row.admitted_seats,
      accessNeeds: row.access_needs,
      isErased: row.is_erased,
    })),
  };
}
