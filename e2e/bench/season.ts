import { givenPerformance, type GivenPerformance } from '@azionelab/api/testing';
import { type MikroORM, Show, Venue } from '@azionelab/db';

const HASH = (token: string) =>
  `translate(rtrim(encode(sha256((${token})::bytea), 'base64'), '='), '+/', '-_')`;
const TOKEN = (letter: string, number: string) => `lpad((${number})::text, 24, '${letter}')`;

/** The token of a party that `givenParties` made. */
export const tokenOf = (purpose: 'confirm' | 'ticket', number: number) =>
  String(number).padStart(24, purpose === 'confirm' ? 'c' : 't');

/** Evenings of one show in one big house. */
export async function givenEvenings(orm: MikroORM, count: number, given: GivenPerformance = {}) {
  const house = { capacity: 1_000_000, maxPartySize: 100, ...given };
  const first = await givenPerformance(orm, new Date(), house);
  const em = orm.em.fork();
  const show = await em.findOneOrFail(Show, first.show.id);
  const venue = await em.findOneOrFail(Venue, first.venue.id);
  // None of them is on the site's list, so that every trial's list is the demo season's.
  show.status = 'draft';
  await em.flush();
  const made = [first.id];
  while (made.length < count) {
    made.push((await givenPerformance(orm, new Date(), { ...house, show, venue })).id);
  }
  return made;
}

let lastNumber = 0;

export interface Parties {
  count: number;
  status: 'pending' | 'confirmed';
  /** Evenings over which the parties are spread evenly. */
  performanceIds: string[];
}

/** Parties of two, with their mails and their history, made by the database itself. Answers the number of the first one. */
export async function givenParties(orm: MikroORM, { count, status, performanceIds }: Parties) {
  const from = lastNumber + 1;
  lastNumber += count;
  const confirmedAt = status === 'confirmed' ? 'now()' : 'null';
  const list = performanceIds.map((id) => `'${id}'`).join(', ');
  const statements = [
    `create temp table party on commit drop as
      select n, gen_random_uuid() as id, gen_random_uuid() as key,
        (array[${list}]::uuid[])[1 + n % ${performanceIds.length}] as performance_id
      from generate_series(${from}::int, ${lastNumber}::int) n`,
    `insert into reservation (id, performance_id, status, code, name, email, locale, party_size, admitted_seats,
        idempotency_key, request_hash, link_version, confirm_token_hash, manage_token_hash, ticket_token_hash,
        privacy_accepted_at, expires_at, confirmed_at, created_at)
      select id, performance_id, '${status}', upper(lpad(to_hex(n), 8, 'x')), 'Anna Bianchi', 'n' || n || '@example.org',
        'it', 2, 0, key, ${HASH('n::text')}, 1, ${HASH(TOKEN('c', 'n'))}, ${HASH(TOKEN('m', 'n'))}, ${HASH(TOKEN('t', 'n'))},
        now(), now() + interval '1 day', ${confirmedAt}, now() from party`,
    `insert into outbox_email (id, kind, reservation_id, version, request_key, recipient, locale, state, attempts, due_at,
        sent_at, created_at)
      select gen_random_uuid(), '${status === 'pending' ? 'confirmReservation' : 'ticket'}', id, 1, key,
        'n' || n || '@example.org', 'it', 'sent', 1, now(), now(), now() from party`,
    `insert into audit_entry (at, actor, action, entity_id, details)
      select now(), 'visitor', 'reservation.created', id, '{"status": "${status}", "partySize": 2}' from party`,
    `update performance p set taken_seats = taken_seats + seats,
        pending_seats = pending_seats + ${status === 'pending' ? 'seats' : '0'},
        next_expiry_at = ${status === 'pending' ? `least(next_expiry_at, now() + interval '1 day')` : 'next_expiry_at'}
      from (select performance_id, 2 * count(*)::int as seats from party group by performance_id) s
      where s.performance_id = p.id`,
  ];
  await orm.em.fork().transactional(async (tx) => {
    for (const statement of statements) await tx.execute(statement);
  });
  return from;
}

/**
 * More evenings of the shows that the list has, long past and far to come. The first call fills every show's list, so that
 * whatever comes after makes the season larger and the list no longer.
 */
export async function growSeason(orm: MikroORM, evenings: number) {
  const rows = await orm.em.fork().execute<{ id: string }[]>(`
    insert into performance (id, show_id, venue_id, starts_at, ends_at, doors_open_at, doors_close_at, booking_closes_at,
      access_features, max_party_size, room_capacity, extra_seats, house_holds, taken_seats, pending_seats, accepted_excess, created_at)
    select gen_random_uuid(), show_id, venue_id, at, at + interval '2 hours', at - interval '1 hour', at + interval '1 hour', at,
      '{}', 10, 100000, 0, 0, 0, 0, 0, now()
    from (select l.show_id, l.venue_id, now() + (case when n % 4 = 0 then -1 else 1 end) * (interval '200 days' + n * interval '1 hour') as at
      from generate_series(1, ${evenings}) n
      join (select p.show_id, min(p.venue_id::text)::uuid as venue_id, row_number() over (order by p.show_id) - 1 as place, count(*) over () as shows
        from performance p join show s on s.id = p.show_id where s.status = 'published' group by p.show_id) l on l.place = n % l.shows) s
    returning id`);
  return rows.map(({ id }) => id);
}

/** What an autovacuum would have done by the next morning. */
export async function settle(orm: MikroORM) {
  await orm.em.fork().execute('vacuum analyze');
  await orm.em.fork().execute('checkpoint');
}
