import type { EntityManager, Locale } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { dateOf } from '../sql.ts';
import { EVENING_COLUMNS, eveningOf, type EveningRow } from './bookings.ts';
import type { SampleEvening } from './facts.ts';

interface Asked {
  performanceId: string;
  /** Where and when it would be after a move. */
  startsAt?: string | undefined;
  venueId?: string | undefined;
}

interface Row extends EveningRow {
  former_venue: string;
  former_zone: string;
}

/** An evening as a mail about it would tell it, also after a move that nobody has made yet. Refuses with `NOT_FOUND`. */
export async function sampleEvening(
  em: EntityManager,
  { performanceId, startsAt, venueId }: Asked,
  { locale, publicUrl }: { locale: Locale; publicUrl: string },
): Promise<SampleEvening> {
  const [row] = await em.execute<Row[]>(
    `select ${EVENING_COLUMNS}, f.name as former_venue, f.time_zone as former_zone
     from performance p join show s on s.id = p.show_id join venue f on f.id = p.venue_id
       join venue v on v.id = coalesce(?::uuid, p.venue_id)
     where p.id = ?`,
    [locale, venueId ?? null, performanceId],
  );
  if (!row) throw new DomainError('NOT_FOUND');
  const evening = eveningOf(row, publicUrl);
  const start = startsAt ? new Date(startsAt) : evening.startsAt;
  const shift = start.getTime() - evening.startsAt.getTime();
  const later = (time: Date) => new Date(time.getTime() + shift);
  return {
    performance: {
      ...evening,
      startsAt: start,
      endsAt: later(evening.endsAt),
      doorsOpenAt: later(evening.doorsOpenAt),
    },
    movedFrom:
      startsAt || venueId
        ? {
            showTitle: evening.showTitle,
            startsAt: dateOf(row.starts_at),
            timeZone: row.former_zone,
            venueName: row.former_venue,
          }
        : null,
  };
}
