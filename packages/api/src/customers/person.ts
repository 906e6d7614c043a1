import type { EntityManager } from '@azionelab/db';
import { DomainError } from '../errors.ts';

/**
 * Everything that is one person's: the bookings of an address, those they were moved from under another address, and those that a
 * correction left behind because the address had a booking already. A guest without an address is known by the one booking.
 */
const PERSON = `with recursive mine as (
    select r.id, r.email from reservation r where r.email = ? or r.id = ?
    union
    select r.id, r.email from reservation r join mine m on r.moved_to_id = m.id
  ), person as (
    select id, email from mine
    union
    select r.id, r.email from reservation r join duplicate_request d on d.idempotency_key = r.idempotency_key
      join mine m on m.id = d.reservation_id where r.email like '%@superseded.invalid'
  ) select id, email from person order by id`;

export interface Person {
  reservationIds: string[];
  /** The address and those that the same bookings had before they were corrected. */
  emails: string[];
  /** What is typed to confirm: the address, or the code of a guest who has none. */
  word: string;
}

/** Whose booking this is. Refuses with `NOT_FOUND`, also when the data is erased and nobody knows any more. */
export async function personBehind(em: EntityManager, reservationId: string): Promise<Person> {
  const [handle] = await em.execute<{ email: string | null; code: string; is_erased: boolean }[]>(
    'select email, code, erased_at is not null as is_erased from reservation where id = ?',
    [reservationId],
  );
  if (!handle || handle.is_erased) throw new DomainError('NOT_FOUND');
  const rows = await em.execute<{ id: string; email: string | null }[]>(PERSON, [
    handle.email,
    reservationId,
  ]);
  return {
    word: handle.email ?? handle.code,
    reservationIds: rows.map(({ id }) => id),
    emails: [...new Set(rows.flatMap(({ email }) => email ?? []))],
  };
}
