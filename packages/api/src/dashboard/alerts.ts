import type { EntityManager, Locale, Translated } from '@azionelab/db';
import { relayHealth } from '../outbox/health.ts';
import { ofRealEvening } from '../rehearsals/left-out.ts';
import { dateOf } from '../sql.ts';

interface OverRow {
  id: string;
  title: Translated;
  starts_at: string;
  time_zone: string;
  over: number;
}

/** Fewer refusals at a door than this are the usual ones. */
const MANY_REFUSALS = 5;
const MOST_OVER = 10;

/** What needs a person now, the worst first. Three statements. */
export async function alerts(em: EntityManager, { locale, now }: { locale: Locale; now: Date }) {
  const mail = await relayHealth(em, now);
  const over = await em.execute<OverRow[]>(
    `select p.id, s.title, p.starts_at, v.time_zone,
       p.taken_seats - (p.room_capacity + p.extra_seats - p.house_holds) as over
     from performance p join show s on s.id = p.show_id join venue v on v.id = p.venue_id
     where not p.is_rehearsal and p.ends_at > ? and p.cancelled_at is null and p.taken_seats > p.room_capacity + p.extra_seats - p.house_holds
     order by p.starts_at limit ${MOST_OVER}`,
    [now],
  );
  const [scans] = await em.execute<{ recent: number; before: number }[]>(
    `select count(*) filter (where at > ?::timestamptz - interval '30 minutes')::int as recent,
       count(*) filter (where at <= ?::timestamptz - interval '30 minutes')::int as before
     from refused_scan where at > ?::timestamptz - interval '60 minutes' and at <= ?
       and (${ofRealEvening('performance_id')})`,
    [now, now, now, now],
  );
  const isRising =
    scans !== undefined && scans.recent >= MANY_REFUSALS && scans.recent > scans.before;
  return {
    mail,
    overCapacity: over.map(({ id, title, starts_at, time_zone, over: seats }) => ({
      id,
      title: title[locale],
      startsAt: dateOf(starts_at).toISOString(),
      timeZone: time_zone,
      over: seats,
    })),
    refusedScans: isRising ? scans : null,
  };
}
