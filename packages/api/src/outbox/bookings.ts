import type { EntityManager, Locale, OutboxEmail, ReservationStatus } from '@azionelab/db';
import { linkTokens } from '../reservations/links.ts';
import { dateOf } from '../sql.ts';
import type { Secrets } from '../tokens.ts';
import type { EmailBooking } from './facts.ts';

interface Row {
  id: string;
  link_version: number;
  code: string;
  name: string;
  party_size: number;
  status: ReservationStatus;
  expires_at: string;
  access_needs: string | null;
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

const COLUMNS = `r.id, r.link_version, r.code, r.name, r.party_size, r.status, r.expires_at, r.access_needs,
  p.id as performance_id, p.starts_at, p.ends_at, p.doors_open_at, s.slug as show_slug, s.title ->> ? as title,
  v.slug as venue_slug, v.name as venue_name, v.address, v.city, v.time_zone`;
const JOINS = `join performance p on p.id = r.performance_id join show s on s.id = p.show_id join venue v on v.id = p.venue_id`;
const MOST_BOOKINGS = 20;

interface Linking {
  secrets: Secrets;
  publicUrl: string;
  now: Date;
}

/**
 * What a queued mail is about, as things stand now: its reservation, or all that its address has to come. Nothing when the
 * reservation has another address by now: links go to whoever it belongs to.
 */
export async function bookingsForEmail(
  em: EntityManager,
  email: OutboxEmail,
  linking: Linking,
): Promise<EmailBooking[]> {
  const rows = email.reservation
    ? await em.execute<Row[]>(
        `select ${COLUMNS} from reservation r ${JOINS} where r.id = ? and r.email = ?`,
        [email.locale, email.reservation.id, email.recipient],
      )
    : await upcomingOf(em, email.recipient, { locale: email.locale, now: linking.now });
  return rows.map((row) => bookingOf(row, linking));
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

function bookingOf(row: Row, { secrets, publicUrl }: Linking): EmailBooking {
  const tokens = linkTokens(secrets, { id: row.id, linkVersion: row.link_version });
  return {
    reservationId: row.id,
    code: row.code,
    name: row.name,
    partySize: row.party_size,
    status: row.status,
    expiresAt: dateOf(row.expires_at),
    accessNeeds: row.access_needs,
    links: {
      confirm: `${publicUrl}/confirm#${tokens.confirm}`,
      manage: `${publicUrl}/manage#${tokens.manage}`,
      ticket: `${publicUrl}/ticket#${tokens.ticket}`,
    },
    performance: {
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
    },
  };
}
