import type { EntityManager, Locale, Translated } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { arrayOf, dateOf } from '../sql.ts';
import { decide } from '../transaction.ts';
import { type Person, personBehind } from './person.ts';

/** Stands where an address stood; nobody's. */
const NOBODY = 'erased@invalid';
/** A value of the form of a stored hash that nothing hashes to. */
const RANDOM_HASH = `translate(rtrim(encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'base64'), '='), '+/', '-_')`;

export interface Erased {
  reservations: number;
  mails: number;
  bookingNotes: number;
  personNotes: number;
  repeatedRequests: number;
}

const OF_PERSON = {
  mails: 'outbox_email where reservation_id = any(?::uuid[]) or recipient = any(?::text[])',
  repeatedRequests: `duplicate_request where reservation_id = any(?::uuid[]) or request ->> 'email' = any(?::text[])`,
  bookingNotes: 'reservation_note where reservation_id = any(?::uuid[])',
  personNotes: 'customer_note where email = any(?::text[])',
};

/** What erasing a person would do, and the bookings that stand in its way. Changes nothing. Refuses with `NOT_FOUND`. */
export async function previewErasure(
  em: EntityManager,
  { id, locale, now }: { id: string; locale: Locale; now: Date },
) {
  const person = await personBehind(em, id);
  return {
    word: person.word,
    counts: await countsOf(em, person),
    inTheWay: (await activeBookings(em, person, now)).map((row) => ({
      id: row.id,
      code: row.code,
      showTitle: row.title[locale],
      startsAt: dateOf(row.starts_at).toISOString(),
      timeZone: row.time_zone,
    })),
  };
}

/**
 * Erases a person: name, addresses, telephone, notes and access needs are gone everywhere; seats, times and admissions stay. Links
 * stop working. The counts go into the audit as the proof. Refuses with `NOT_FOUND`, `CONFIRMATION_REQUIRED` when what was typed is
 * not the person, `NOT_POSSIBLE_NOW` while there is a booking to come, `BUSY` when the person's bookings change meanwhile.
 */
export async function erasePerson(
  em: EntityManager,
  { id, typed }: { id: string; typed: string },
  { userId, now }: { userId: string; now: Date },
) {
  return decide(em, async (tx) => {
    const seen = await personBehind(tx, id);
    await tx.execute(
      'select id from reservation where id = any(?::uuid[]) order by id for update',
      [arrayOf(seen.reservationIds)],
    );
    const person = await personBehind(tx, id);
    if (JSON.stringify(person) !== JSON.stringify(seen)) throw new DomainError('BUSY');
    if (person.word.toLowerCase() !== typed.toLowerCase()) {
      throw new DomainError('CONFIRMATION_REQUIRED');
    }
    const active = await activeBookings(tx, person, now);
    if (active.length > 0) throw new DomainError('NOT_POSSIBLE_NOW', { bookings: active.length });

    const erased = await countsOf(tx, person);
    await blank(tx, person, now);
    if ((await addressesLeft(tx, person)) > 0) throw new DomainError('BUSY');
    const details = { ...erased };
    record(tx, { action: 'customer.erased', entityId: id, at: now, userId, details });
    return erased;
  });
}

async function blank(tx: EntityManager, { reservationIds, emails }: Person, now: Date) {
  const [ids, addresses] = [arrayOf(reservationIds), arrayOf(emails)];
  await tx.execute(
    `update outbox_email set recipient = ?, request_key = null, last_error = null,
       state = case when state in ('queued', 'retrying') then 'skipped' else state end
     where reservation_id = any(?::uuid[]) or recipient = any(?::text[])`,
    [NOBODY, ids, addresses],
  );
  await tx.execute(`delete from ${OF_PERSON.repeatedRequests}`, [ids, addresses]);
  await tx.execute(`delete from ${OF_PERSON.bookingNotes}`, [ids]);
  await tx.execute(`delete from ${OF_PERSON.personNotes}`, [addresses]);
  await tx.execute(
    `update reservation set name = '', email = null, phone = null, notes = null, access_needs = null, over_limit_reason = null,
       erased_at = ?, idempotency_key = ${RANDOM_HASH}, request_hash = ${RANDOM_HASH}, confirm_token_hash = ${RANDOM_HASH},
       manage_token_hash = ${RANDOM_HASH}, ticket_token_hash = ${RANDOM_HASH}
     where id = any(?::uuid[])`,
    [now, ids],
  );
}

async function countsOf(em: EntityManager, { reservationIds, emails }: Person): Promise<Erased> {
  const [ids, addresses] = [arrayOf(reservationIds), arrayOf(emails)];
  const [row] = await em.execute<Omit<Erased, 'reservations'>[]>(
    `select (select count(*)::int from ${OF_PERSON.mails}) as "mails",
       (select count(*)::int from ${OF_PERSON.repeatedRequests}) as "repeatedRequests",
       (select count(*)::int from ${OF_PERSON.bookingNotes}) as "bookingNotes",
       (select count(*)::int from ${OF_PERSON.personNotes}) as "personNotes"`,
    [ids, addresses, ids, addresses, ids, addresses],
  );
  const none = { mails: 0, repeatedRequests: 0, bookingNotes: 0, personNotes: 0 };
  return { reservations: reservationIds.length, ...none, ...row };
}

/** Rows that still carry one of the person's addresses. */
async function addressesLeft(em: EntityManager, { emails }: Person) {
  const addresses = arrayOf(emails);
  const [row] = await em.execute<{ left: number }[]>(
    `select ((select count(*) from reservation where email = any(?::text[]))
       + (select count(*) from outbox_email where recipient = any(?::text[]))
       + (select count(*) from customer_note where email = any(?::text[]))
       + (select count(*) from duplicate_request where request ->> 'email' = any(?::text[])))::int as left`,
    [addresses, addresses, addresses, addresses],
  );
  return row?.left ?? 0;
}

interface ActiveRow {
  id: string;
  code: string;
  title: Translated;
  starts_at: string;
  time_zone: string;
}

/** Bookings that somebody counts on: of an evening to come, pending in time or confirmed. */
function activeBookings(em: EntityManager, { reservationIds }: Person, now: Date) {
  return em.execute<ActiveRow[]>(
    `select r.id, r.code, s.title, p.starts_at, v.time_zone from reservation r
     join performance p on p.id = r.performance_id join show s on s.id = p.show_id join venue v on v.id = p.venue_id
     where r.id = any(?::uuid[]) and p.ends_at > ? and p.cancelled_at is null
       and (r.status = 'confirmed' or (r.status = 'pending' and r.expires_at > ?)) order by p.starts_at, r.id`,
    [arrayOf(reservationIds), now, now],
  );
}
