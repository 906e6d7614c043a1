/** The statements of the bare client: the steps, columns and indexes of the site's own transactions. */
export const SQL = {
  LOCK_PERFORMANCE: `select *, room_capacity + extra_seats - house_holds - taken_seats as free
  from performance where id = $1 for update`,
  EARLIER: `select id, idempotency_key, request_hash, code, status, expires_at, null as active_email
    from reservation where idempotency_key = $1
  union all select id, idempotency_key, request_hash, code, status, expires_at, email
    from reservation where performance_id = $2 and email = $3 and status in ('pending', 'confirmed')
  union all select reservation_id, idempotency_key, request_hash, code, 'pending', expires_at, null
    from duplicate_request where idempotency_key = $1`,
  INSERT_RESERVATION: `insert into reservation (id, performance_id, status, code, name, email, locale, party_size,
    admitted_seats, idempotency_key, request_hash, link_version, confirm_token_hash, manage_token_hash, ticket_token_hash,
    privacy_accepted_at, expires_at, created_at)
  values ($1, $2, 'pending', $3, $4, $5, 'it', $6, 0, $7, $8, 1, $9, $10, $11, $12, $13, $12)`,
  INSERT_EMAIL: `insert into outbox_email (id, kind, reservation_id, version, request_key, recipient, locale, state,
    attempts, due_at, created_at) values ($1, $2, $3, 1, $4, $5, 'it', 'queued', 0, $6, $6)`,
  INSERT_AUDIT: `insert into audit_entry (at, actor, action, entity_id, details) values ($1, 'visitor', $2, $3, $4)
  returning id`,
  TAKE_SEATS: `update performance set taken_seats = taken_seats + $2, pending_seats = pending_seats + $2,
    next_expiry_at = least(next_expiry_at, $3) where id = $1`,

  FIND_BY_CONFIRM: 'select id, performance_id from reservation where confirm_token_hash = $1',
  LOCK_RESERVATION: 'select * from reservation where id = $1 for update',
  NEXT_VERSION: `select coalesce(max(version), 0) + 1 as version from outbox_email
  where reservation_id = $1 and kind = 'ticket'`,
  SETTLE_SEATS: 'update performance set pending_seats = pending_seats - $2 where id = $1',
  CONFIRM: `update reservation set status = 'confirmed', confirmed_at = $2 where id = $1`,

  TICKET_AT_DOOR: `select d.doors_open_at, d.doors_close_at, r.id, r.performance_id, r.status, r.expires_at, r.name,
    r.code, r.party_size, r.admitted_seats, s.title ->> 'it' as right_title, p.starts_at, v.name as right_venue, v.time_zone,
    exists (select 1 from admission where nonce = $1 and reservation_id = r.id) as is_repeated
  from performance d left join reservation r on r.ticket_token_hash = $2 left join performance p on p.id = r.performance_id
  left join show s on s.id = p.show_id left join venue v on v.id = p.venue_id where d.id = $3`,
  ADMISSIONS: `select a.id, a.seats, a.nonce, a.admitted_at, a.device, u.name, a.undone_at
  from admission a join staff_user u on u.id = a.by_id where a.reservation_id = $1 order by a.admitted_at`,
  ADMIT: `insert into admission (id, reservation_id, performance_id, seats, nonce, device, by_id, admitted_at)
  values ($1, $2, $3, 2, $4, 'door', $5, $6)`,
  COUNTERS: `select p.taken_seats - p.pending_seats as expected,
    (select coalesce(sum(seats), 0)::int from admission where performance_id = p.id and undone_at is null) as admitted,
    (select count(*)::int from refused_scan where performance_id = p.id) as refused
  from performance p where p.id = $1`,

  LIST: `select p.id, p.show_id, p.starts_at, p.ends_at, p.doors_open_at, p.doors_close_at, p.booking_opens_at,
    p.booking_closes_at, p.booking_paused_at, p.cancelled_at, p.access_features, p.max_party_size, p.room_capacity,
    p.extra_seats, p.house_holds, p.taken_seats, p.pending_seats, v.slug as venue_slug, v.name as venue_name, v.city,
    v.time_zone, h.overdue_seats, h.next_hold_end, s.slug, s.title, s.tagline, s.duration_minutes, s.minimum_age
  from show s join lateral (select * from performance where show_id = s.id and ends_at > $1 order by starts_at limit 60) p on true
  join venue v on v.id = p.venue_id
  left join lateral (select coalesce(sum(party_size) filter (where expires_at <= $1), 0)::int as overdue_seats,
      min(expires_at) filter (where expires_at > $1) as next_hold_end
    from reservation where performance_id = p.id and status = 'pending' and p.pending_seats > 0) h on true
  where s.status = 'published' order by p.starts_at`,
};
