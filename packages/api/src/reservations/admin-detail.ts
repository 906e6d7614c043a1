import type { EntityManager, Locale, ReservationStatus, Translated } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { dateOf, dateOrNull } from '../sql.ts';
import { versionOf } from './edit-details.ts';
import { likelyTwins } from './likely-twins.ts';
import { timelineOf } from './timeline.ts';

interface Row {
  id: string;
  code: string;
  status: ReservationStatus;
  name: string;
  email: string | null;
  phone: string | null;
  notes: string | null;
  access_needs: string | null;
  locale: Locale;
  party_size: number;
  admitted_seats: number;
  expires_at: string;
  created_at: string;
  created_by: string | null;
  over_limit_reason: string | null;
  erased_at: string | null;
  moved_to_id: string | null;
  performance_id: string;
  starts_at: string;
  ends_at: string;
  cancelled_at: string | null;
  max_party_size: number;
  free: number;
  title: Translated;
  venue_name: string;
  time_zone: string;
}

interface Reading {
  id: string;
  locale: Locale;
  now: Date;
}

/** Everything about one booking that a person on the phone may need. Refuses with `NOT_FOUND`. */
export async function reservationDetail(em: EntityManager, { id, locale, now }: Reading) {
  const row = await rowOf(em, id, now);
  const chain = await chainOf(em, id);
  const { performance_id: performanceId } = row;
  const performance = performanceOf(row, locale, now);
  const status = row.status === 'pending' && dateOf(row.expires_at) <= now ? 'expired' : row.status;
  const details = {
    name: row.name,
    phone: row.phone,
    notes: row.notes,
    accessNeeds: row.access_needs,
  };
  const isActive = status === 'pending' || status === 'confirmed';
  const isLive = isActive && performance.phase === 'toCome';
  return {
    id,
    code: row.code,
    status,
    ...details,
    version: versionOf(details),
    email: row.email,
    locale: row.locale,
    partySize: row.party_size,
    admittedSeats: row.admitted_seats,
    expiresAt: dateOf(row.expires_at).toISOString(),
    createdAt: dateOf(row.created_at).toISOString(),
    createdBy: row.created_by,
    overLimitReason: row.over_limit_reason,
    erasedAt: dateOrNull(row.erased_at)?.toISOString() ?? null,
    movedTo: row.moved_to_id,
    movedFrom: chain.find((each) => each !== id) ?? null,
    performance,
    can: {
      edit: !row.erased_at,
      resend: isLive && row.email !== null,
      readdress: isActive,
      confirm:
        performance.phase === 'toCome' &&
        !row.erased_at &&
        (status === 'pending' || status === 'expired'),
      changeParty: isLive,
      move: isActive && row.admitted_seats === 0,
      cancel: isLive && row.admitted_seats === 0,
      print: status === 'confirmed' && !row.erased_at,
    },
    twins: isActive ? await likelyTwins(em, { ...row, performanceId }, now) : [],
    otherBookings: await otherBookings(em, row, { locale, now }),
    timeline: await timelineOf(em, chain),
  };
}

async function rowOf(em: EntityManager, id: string, now: Date) {
  const [row] = await em.execute<Row[]>(
    `select r.id, r.code, r.status, r.name, r.email, r.phone, r.notes, r.access_needs, r.locale, r.party_size,
       r.admitted_seats, r.expires_at, r.created_at, u.name as created_by, r.over_limit_reason, r.erased_at, r.moved_to_id,
       r.performance_id, p.starts_at, p.ends_at, p.cancelled_at, p.max_party_size, s.title, v.name as venue_name, v.time_zone,
       greatest(0, p.room_capacity + p.extra_seats - p.house_holds - p.taken_seats + (
         select coalesce(sum(party_size), 0)::int from reservation
         where performance_id = p.id and status = 'pending' and expires_at <= ?)) as free
     from reservation r join performance p on p.id = r.performance_id join show s on s.id = p.show_id
     join venue v on v.id = p.venue_id left join staff_user u on u.id = r.created_by_id where r.id = ?`,
    [now, id],
  );
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

function performanceOf(row: Row, locale: Locale, now: Date) {
  return {
    id: row.performance_id,
    showTitle: row.title[locale],
    startsAt: dateOf(row.starts_at).toISOString(),
    venueName: row.venue_name,
    timeZone: row.time_zone,
    maxPartySize: row.max_party_size,
    free: row.free,
    phase: phaseOf(row, now),
  };
}

function phaseOf(row: Row, now: Date): 'cancelled' | 'past' | 'toCome' {
  if (row.cancelled_at) return 'cancelled';
  return dateOf(row.ends_at) <= now ? 'past' : 'toCome';
}

/** The booking and those it was moved from, latest first. */
async function chainOf(em: EntityManager, id: string) {
  const rows = await em.execute<{ id: string }[]>(
    `with recursive chain as (
       select id, 0 as depth from reservation where id = ?
       union all
       select r.id, depth + 1 from reservation r join chain c on r.moved_to_id = c.id
     ) select id from chain order by depth`,
    [id],
  );
  return rows.map((row) => row.id);
}

interface OtherRow {
  id: string;
  code: string;
  status: ReservationStatus;
  expires_at: string;
  party_size: number;
  starts_at: string;
  title: Translated;
  time_zone: string;
}
const MOST_OTHERS = 20;

/** What the same address has booked besides, latest evening first. */
async function otherBookings(
  em: EntityManager,
  { id, email }: Row,
  { locale, now }: { locale: Locale; now: Date },
) {
  const rows = await em.execute<OtherRow[]>(
    `select r.id, r.code, r.status, r.expires_at, r.party_size, p.starts_at, s.title, v.time_zone
     from reservation r join performance p on p.id = r.performance_id join show s on s.id = p.show_id
     join venue v on v.id = p.venue_id
     where r.email = ? and r.id <> ? and r.status <> 'moved' order by p.starts_at desc, r.id limit ${MOST_OTHERS}`,
    [email, id],
  );
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    status:
      row.status === 'pending' && dateOf(row.expires_at) <= now ? ('expired' as const) : row.status,
    partySize: row.party_size,
    startsAt: dateOf(row.starts_at).toISOString(),
    showTitle: row.title[locale],
    timeZone: row.time_zone,
  }));
}
