import type { EntityManager } from '@azionelab/db';
import { plain } from './search.ts';

interface Party {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
}
interface Row extends Party {
  code: string;
  party_size: number;
  status: 'pending' | 'confirmed';
}

const FEWEST_DIGITS = 6;
/** Letters by which two addresses may differ and still look like a slip of the fingers. */
const MOST_SLIPS = 2;

/** Active bookings of the same evening that look like the same people's, each with what they have in common. */
export async function likelyTwins(
  em: EntityManager,
  party: Party & { performanceId: string },
  now: Date,
) {
  const rows = await em.execute<Row[]>(
    `select id, name, email, phone, code, party_size, status from reservation where performance_id = ? and id <> ?
       and (status = 'confirmed' or (status = 'pending' and expires_at > ?)) order by created_at, id`,
    [party.performanceId, party.id, now],
  );
  return rows
    .map(({ party_size: partySize, id, code, name, email, status, ...row }) => ({
      id,
      code,
      name,
      email,
      partySize,
      status,
      because: inCommon(party, { id, name, email, phone: row.phone }),
    }))
    .filter(({ because }) => because.length > 0);
}

type Likeness = 'phone' | 'name' | 'email';

function inCommon(one: Party, other: Party): Likeness[] {
  const common: Likeness[] = [];
  if (samePhone(one.phone, other.phone)) common.push('phone');
  if (sameName(one.name, other.name)) common.push('name');
  if (one.email && other.email && areNear(one.email, other.email)) common.push('email');
  return common;
}

/** The same number with or without its country code. */
function samePhone(one: string | null, other: string | null) {
  const [a, b] = [one, other].map((phone) => (phone ?? '').replace(/\D/g, ''));
  if (!a || !b || Math.min(a.length, b.length) < FEWEST_DIGITS) return false;
  return a.endsWith(b) || b.endsWith(a);
}

/** The same words in any order, whatever the accents. */
function sameName(one: string, other: string) {
  const [a, b] = [one, other].map((name) =>
    plain(name)
      .split(/[\s.,'’-]+/)
      .filter(Boolean)
      .toSorted()
      .join(' '),
  );
  return a !== '' && a === b;
}

function areNear(one: string, other: string) {
  return one !== other && slips(one, other) <= MOST_SLIPS;
}

/** Letters to add, leave out or replace (Levenshtein); more than `MOST_SLIPS` is as good as many. */
function slips(one: string, other: string) {
  if (Math.abs(one.length - other.length) > MOST_SLIPS) return Infinity;
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of Array.from(one).entries()) {
    const current = [row + 1];
    for (const [column, against] of Array.from(other).entries()) {
      const replaced = (before[column] ?? 0) + (letter === against ? 0 : 1);
      current.push(Math.min(replaced, (before[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    before = current;
  }
  return before.at(-1) ?? Infinity;
}
