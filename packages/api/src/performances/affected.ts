import type { EntityManager, Locale } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { dateOf } from '../sql.ts';

const MOST_SHOWN = 100;
/** Unconfirmed bookings count as long as their hold lasts. Takes one parameter: now. */
const ACTIVE = `(r.status = 'confirmed' or (r.status = 'pending' and r.expires_at > ?))`;

interface PartyRow {
  id: string;
  code: string;
  name: string;
  party_size: number;
  status: 'pending' | 'confirmed';
  created_at: string;
}

/**
 * Who would stand above a capacity of `sellable` seats: the parties that booked last, until enough seats are found. Refuses with
 * `NOT_FOUND`.
 */
export async function partiesAbove(
  em: EntityManager,
  { id, sellable }: { id: string; sellable: number },
  now: Date,
) {
  const [house] = await em.execute<{ taken: number }[]>(
    `select coalesce((select sum(r.party_size) from reservation r where r.performance_id = p.id and ${ACTIVE}), 0)::int as taken
     from performance p where p.id = ?`,
    [now, id],
  );
  if (!house) throw new DomainError('NOT_FOUND');
  const excess = Math.max(0, house.taken - sellable);
  const rows = await em.execute<PartyRow[]>(
    `select id, code, name, party_size, status, created_at from (
       select r.*, sum(r.party_size) over (order by r.created_at desc, r.id desc) - r.party_size as later
       from reservation r where r.performance_id = ? and ${ACTIVE}
     ) r where later < ? order by created_at desc, id desc limit ${MOST_SHOWN}`,
    [id, now, excess],
  );
  return {
    taken: house.taken,
    sellable,
    excess,
    parties: rows.map((row) => ({
      id: row.id,
      code: row.code,
      name: row.name,
      partySize: row.party_size,
      status: row.status,
      createdAt: dateOf(row.created_at).toISOString(),
    })),
  };
}

export interface Audience {
  parties: number;
  seats: number;
  pending: number;
  confirmed: number;
  /** Nobody can write to them: they are to be called. */
  withoutEmail: number;
  /** Mails that go out, by language. */
  mails: Record<Locale, number>;
}

/** Everybody who has seats at an evening and how they can be told. */
export async function audienceOf(em: EntityManager, id: string, now: Date): Promise<Audience> {
  const [row] = await em.execute<
    (Omit<Audience, 'mails' | 'withoutEmail'> & Record<string, number>)[]
  >(
    `select count(*)::int as parties, coalesce(sum(party_size), 0)::int as seats,
       count(*) filter (where status = 'pending')::int as pending, count(*) filter (where status = 'confirmed')::int as confirmed,
       count(*) filter (where email is null)::int as without_email,
       count(*) filter (where email is not null and locale = 'it')::int as it,
       count(*) filter (where email is not null and locale = 'en')::int as en
     from reservation r where r.performance_id = ? and ${ACTIVE}`,
    [id, now],
  );
  return {
    parties: row?.parties ?? 0,
    seats: row?.seats ?? 0,
    pending: row?.pending ?? 0,
    confirmed: row?.confirmed ?? 0,
    withoutEmail: row?.['without_email'] ?? 0,
    mails: { it: row?.['it'] ?? 0, en: row?.['en'] ?? 0 },
  };
}
