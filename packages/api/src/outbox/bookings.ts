import {
  type EntityManager,
  Job,
  type Locale,
  type OutboxEmail,
  type ReservationStatus,
} from '@azionelab/db';
import * as z from 'zod/mini';
import { linkTokens } from '../reservations/links.ts';
import { dateOf } from '../sql.ts';
import type { Secrets } from '../tokens.ts';
import type { EmailBooking, FormerEvening } from './facts.ts';

interface Row extends EveningRow {
  id: string;
  link_version: number;
  code: string;
  name: string;
  party_size: number;
  status: ReservationStatus;
  expires_at: string;
  access_needs: string | null;
}

export interface EveningRow {
  performance_id: string;
  starts_at: string;
  ends_at: string;
  doors_open_at: string;
  show_slug: string;
  title: string;
  venue_slug: string;
  venue_name: string;
  address: string;
  city: string;
  time_zone: string;
}

/** Takes one parameter, the locale. */
export const EVENING_COLUMNS = `p.id as performance_id, p.starts_at, p.ends_at, p.doors_open_at, s.slug as show_slug,
  s.title ->> ? as title, v.slug as venue_slug, v.name as venue_name, v.address, v.city, v.time_zone`;
const COLUMNS = `r.id, r.link_version, r.code, r.name, r.party_size, r.status, r.expires_at, r.access_needs, ${EVENING_COLUMNS}`;
const JOINS = `join performance p on p.id = r.performance_id join show s on s.id = p.show_id join venue v on v.id = p.venue_id`;
const MOST_BOOKINGS = 20;

interface Linking {
  secrets: Secrets;
  publicUrl: string;
  now: Date;
}

/**
 * What a queued mail is about, as things stand now: its reservation, or all that its address has to come. Nothing when the
 * reservation has another address by now: links go to whoever it belongs to. The mail that says so is the exception, and has none.
 */
export async function bookingsForEmail(
  em: EntityManager,
  email: OutboxEmail,
  linking: Linking,
): Promise<EmailBooking[]> {
  if (email.kind === 'addressChanged') return leftBehind(em, email, linking);
  const rows = email.reservation
    ? await em.execute<Row[]>(
        `select ${COLUMNS} from reservation r ${JOINS} where r.id = ? and r.email = ?`,
        [email.locale, email.reservation.id, email.recipient],
      )
    : await upcomingOf(em, email.recipient, { locale: email.locale, now: linking.now });
  const movedFrom = rows[0] ? await movedFromOf(em, email, rows[0]) : null;
  return rows.map((row) => bookingOf(row, linksOf(row, linking), { linking, movedFrom }));
}

/** The booking that the former address has no more to do with: without the name it is under now, and without links. */
async function leftBehind(em: EntityManager, email: OutboxEmail, linking: Linking) {
  const rows = await em.execute<Row[]>(
    `select ${COLUMNS} from reservation r ${JOINS}
     where r.id = ? and r.email is distinct from ? and r.erased_at is null`,
    [email.locale, email.reservation?.id ?? null, email.recipient],
  );
  const site = linking.publicUrl;
  const links = { confirm: site, manage: site, ticket: site };
  return rows.map((row) => ({
    ...bookingOf(row, links, { linking, movedFrom: null }),
    name: '',
  }));
}

async function movedFromOf(
  em: EntityManager,
  email: OutboxEmail,
  row: Row,
): Promise<FormerEvening | null> {
  if (email.kind === 'reservationMoved') return eveningLeft(em, row.id, email.locale);
  if (email.kind !== 'performanceMoved' || !email.job) return null;
  const job = await em.findOne(Job, { id: email.job.id });
  const { data } = z.safeParse(moveParams, job?.params);
  if (!data) return null;
  const { startsAt, venueName } = data.from;
  const isSame = { showTitle: row.title, timeZone: row.time_zone };
  return { ...isSame, startsAt: new Date(startsAt), venueName };
}

/** What the work that moves an evening remembers of the date it had. */
const moveParams = z.object({
  from: z.object({ startsAt: z.iso.datetime({ offset: true }), venueName: z.string() }),
});

async function eveningLeft(em: EntityManager, reservationId: string, locale: Locale) {
  const [left] = await em.execute<Pick<Row, 'starts_at' | 'title' | 'venue_name' | 'time_zone'>[]>(
    `select p.starts_at, s.title ->> ? as title, v.name as venue_name, v.time_zone
     from reservation r ${JOINS} where r.moved_to_id = ? order by r.ended_at desc limit 1`,
    [locale, reservationId],
  );
  if (!left) return null;
  const { title, venue_name, time_zone, starts_at } = left;
  return {
    showTitle: title,
    venueName: venue_name,
    timeZone: time_zone,
    startsAt: dateOf(starts_at),
  };
}

function upcomingOf(
  em: EntityManager,
  address: string,
  { locale, now }: { locale: Locale; now: Date },
) {
  return em.execute<Row[]>(
    `select ${COLUMNS} from reservation r ${JOINS}
     where r.email = ? and p.ends_at > ? and (r.status = 'confirmed' or (r.status = 'pending' and r.expires_at > ?))
     order by p.starts_at limit ${MOST_BOOKINGS}`,
    [locale, address, now, now],
  );
}

function linksOf(row: Row, { secrets, publicUrl }: Linking): EmailBooking['links'] {
  const tokens = linkTokens(secrets, { id: row.id, linkVersion: row.link_version });
  return {
    confirm: `${publicUrl}/confirm#${tokens.confirm}`,
    manage: `${publicUrl}/manage#${tokens.manage}`,
    ticket: `${publicUrl}/ticket#${tokens.ticket}`,
  };
}

interface Rest {
  linking: Linking;
  movedFrom: FormerEvening | null;
}

function bookingOf(row: Row, links: EmailBooking['links'], rest: Rest): EmailBooking {
  const { publicUrl } = rest.linking;
  return {
    reservationId: row.id,
    code: row.code,
    name: row.name,
    partySize: row.party_size,
    status: row.status,
    expiresAt: dateOf(row.expires_at),
    accessNeeds: row.access_needs,
    links,
    movedFrom: rest.movedFrom,
    performance: eveningOf(row, publicUrl),
  };
}

export function eveningOf(row: EveningRow, publicUrl: string): EmailBooking['performance'] {
  return {
    id: row.performance_id,
    showTitle: row.title,
    startsAt: dateOf(row.starts_at),
    endsAt: dateOf(row.ends_at),
    doorsOpenAt: dateOf(row.doors_open_at),
    timeZone: row.time_zone,
    venueName: row.venue_name,
    venueAddress: row.address,
    venueCity: row.city,
    venueUrl: `${publicUrl}/venues/${row.venue_slug}`,
    showUrl: `${publicUrl}/shows/${row.show_slug}`,
  };
}
