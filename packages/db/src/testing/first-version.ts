import type { EntityManager } from '@mikro-orm/postgresql';

export interface SeasonSize {
  performances: number;
  reservationsEach: number;
  /** Seats held for the house at every evening, as the first version kept them: a number without labels. */
  houseHolds: number;
}

/** A season written as the first version wrote it: every reservation with its mail and its entry in the audit. */
export async function writeFirstVersionSeason(em: EntityManager, size: SeasonSize) {
  for (const sql of statementsOf(size)) await em.execute(sql);
}

const texts = (text: string) => `(select '{"it": "${text}", "en": "${text}"}'::jsonb as t) texts`;

function statementsOf({ performances, reservationsEach, houseHolds }: SeasonSize) {
  return [
    `insert into show (id, slug, status, title, tagline, synopsis, age_advice, duration_minutes, intervals, content_notes,
       access_features, credits, cast_members, created_at)
     select gen_random_uuid(), 'antigone', 'published', t, t, t, t, 90, 0, '{}', '{}', '[]', '[]', now() from ${texts('Antigone')}`,
    `insert into venue (id, slug, name, address, city, time_zone, directions, access_info, access_features, room_capacity, created_at)
     select gen_random_uuid(), 'volano', 'Volano', 'Via Volano 1', 'Ferrara', 'Europe/Rome', t, t, '{}', 400, now() from ${texts('')}`,
    `insert into staff_user (id, email, name, role, locale, password_hash, created_at)
     values (gen_random_uuid(), 'ada@example.org', 'Ada', 'admin', 'it', 'x', now())`,
    `insert into performance (id, show_id, venue_id, starts_at, ends_at, doors_open_at, doors_close_at, booking_closes_at,
       access_features, max_party_size, room_capacity, extra_seats, house_holds, taken_seats, pending_seats, accepted_excess, created_at)
     select gen_random_uuid(), show.id, venue.id, at, at + interval '2 hours', at - interval '1 hour', at + interval '1 hour', at,
       '{}', 10, ${reservationsEach} * 2 + 50, 0, ${houseHolds}, ${reservationsEach} * 2, 0, 0, now()
     from show, venue, generate_series(1, ${performances}) n, lateral (select now() + n * interval '6 hours' as at) times`,
    `insert into reservation (id, performance_id, status, code, name, email, phone, locale, party_size, idempotency_key, request_hash,
       link_version, confirm_token_hash, manage_token_hash, ticket_token_hash, privacy_accepted_at, expires_at, confirmed_at, created_at)
     select gen_random_uuid(), p.id, 'confirmed', lpad(k, 8, 'X'), 'Niccolò Ferrè ' || k, k || '@example.org', '+39 333 ' || k, 'it', 2,
       rpad('k' || k, 43, 'x'), repeat('x', 43), 1, rpad('c' || k, 43, 'x'), rpad('m' || k, 43, 'x'), rpad('t' || k, 43, 'x'),
       now(), now(), now(), now()
     from (select id, row_number() over (order by id) as row from performance) p, generate_series(1, ${reservationsEach}) n,
       lateral (select to_hex(p.row * ${reservationsEach} + n) as k) keys`,
    `insert into outbox_email (id, kind, reservation_id, version, recipient, locale, state, attempts, due_at, sent_at, created_at)
     select gen_random_uuid(), 'ticket', id, 1, email, 'it', 'sent', 1, now(), now(), now() from reservation`,
    `insert into audit_entry (at, actor, action, entity_id, details)
     select now(), 'visitor', 'reservation.confirmed', id, '{"status": "confirmed"}' from reservation`,
    `insert into admission (id, reservation_id, performance_id, seats, nonce, device, by_id, admitted_at)
     select gen_random_uuid(), r.id, r.performance_id, 2, gen_random_uuid(), 'porta', u.id, now()
     from (select id, performance_id from reservation order by id limit 1000) r, staff_user u`,
  ];
}
