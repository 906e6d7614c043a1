import type { EntityManager, Locale, ReservationStatus, Translated } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { dateOf, dateOrNull } from '../sql.ts';

interface Row {
  id: string;
  code: string;
  name: string;
  phone: string | null;
  locale: Locale;
  status: ReservationStatus;
  expires_at: string;
  party_size: number;
  admitted_seats: number;
  starts_at: string;
  ends_at: string;
  cancelled_at: string | null;
  title: Translated;
  venue_name: string;
  time_zone: string;
}

interface Reading {
  id: string;
  locale: Locale;
  now: Date;
}

/** A person by any of their bookings: what they booked, whether they came, what staff noted. An erased one is known by that booking only. Refuses with `NOT_FOUND`. */
export async function customerDetail(em: EntityManager, { id, locale, now }: Reading) {
  const [handle] = await em.execute<{ email: string | null; erased_at: string | null }[]>(
    'select email, erased_at from reservation where id = ?',
    [id],
  );
  if (!handle) throw new DomainError('NOT_FOUND');
  const { email, erased_at: erasedAt } = handle;
  const rows = await em.execute<Row[]>(
    `select r.id, r.code, r.name, r.phone, r.locale, r.status, r.expires_at, r.party_size, r.admitted_seats,
       p.starts_at, p.ends_at, p.cancelled_at, s.title, v.name as venue_name, v.time_zone
     from reservation r join performance p on p.id = r.performance_id join show s on s.id = p.show_id
     join venue v on v.id = p.venue_id
     where r.email = ? or r.id = ? order by p.starts_at desc, r.created_at desc, r.id`,
    [email, id],
  );
  const bookings = rows.map((row) => bookingOf(row, { locale, now }));
  const standing = bookings.filter(({ status }) => status !== 'moved');
  return {
    id,
    email,
    erasedAt: dateOrNull(erasedAt)?.toISOString() ?? null,
    name: rows[0]?.name ?? '',
    phone: rows.find(({ phone }) => phone)?.phone ?? null,
    locale: rows[0]?.locale ?? locale,
    counts: {
      bookings: standing.length,
      seats: standing.reduce((sum, { isActive, partySize }) => sum + (isActive ? partySize : 0), 0),
      noShows: standing.filter(({ isNoShow }) => isNoShow).length,
    },
    bookings,
    notes: await notesAbout(em, email),
  };
}

function bookingOf(row: Row, { locale, now }: { locale: Locale; now: Date }) {
  const isOverdue = row.status === 'pending' && dateOf(row.expires_at) <= now;
  const status = isOverdue ? ('expired' as const) : row.status;
  const isOver = dateOf(row.ends_at) <= now;
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    status,
    isActive: status === 'pending' || status === 'confirmed',
    isNoShow: status === 'confirmed' && isOver && !row.cancelled_at && row.admitted_seats === 0,
    partySize: row.party_size,
    admittedSeats: row.admitted_seats,
    startsAt: dateOf(row.starts_at).toISOString(),
    showTitle: row.title[locale],
    venueName: row.venue_name,
    timeZone: row.time_zone,
  };
}

async function notesAbout(em: EntityManager, email: string | null) {
  const rows = await em.execute<
    { id: string; text: string; created_at: string; by_name: string }[]
  >(
    `select n.id, n.text, n.created_at, u.name as by_name from customer_note n join staff_user u on u.id = n.by_id
     where n.email = ? order by n.created_at desc, n.id`,
    [email],
  );
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    at: dateOf(row.created_at).toISOString(),
    by: row.by_name,
  }));
}
