import { Migration } from '@mikro-orm/migrations';

/** The tables of one evening: shows, performances, reservations, the door, mail, staff. */
export class Migration001Evening extends Migration {
  override up() {
    for (const statement of [...TABLES, ...FOREIGN_KEYS]) this.addSql(statement);
  }

  override down() {
    for (const table of TABLE_NAMES) this.addSql(`drop table "${table}" cascade`);
  }
}

const TABLE_NAMES = [
  'rate_limit',
  'setting',
  'show',
  'poster',
  'staff_user',
  'staff_session',
  'audit_entry',
  'venue',
  'performance',
  'reservation',
  'outbox_email',
  'duplicate_request',
  'refused_scan',
  'admission',
];

const TABLES = [
  `
create table "rate_limit" (
  "key" varchar(255) not null,
  "full_at" timestamptz not null,
  primary key ("key")
)`,
  `create index "rate_limit_full_at_index" on "rate_limit" ("full_at")`,
  `
create table "setting" (
  "key" varchar(255) not null,
  "value" jsonb not null,
  "updated_at" timestamptz not null,
  primary key ("key")
)`,
  `
create table "show" (
  "id" uuid not null,
  "slug" varchar(255) not null,
  "status" varchar(255) not null,
  "title" jsonb not null,
  "tagline" jsonb not null,
  "synopsis" jsonb not null,
  "age_advice" jsonb not null,
  "minimum_age" int null,
  "duration_minutes" int not null,
  "intervals" int not null,
  "content_notes" text[] not null,
  "access_features" text[] not null,
  "credits" jsonb not null,
  "cast_members" jsonb not null,
  "created_at" timestamptz not null,
  "version" int not null default 1,
  primary key ("id")
)`,
  `alter table "show" add constraint "show_slug_unique" unique ("slug")`,
  `alter table "show" add constraint "show_duration_check" check (duration_minutes > 0)`,
  `alter table "show" add constraint "show_intervals_check" check (intervals >= 0)`,
  `alter table "show" add constraint "show_content_notes_check" check (content_notes <@ array['strobeLights', 'smoke', 'loudNoise', 'gunshots', 'nudity', 'strongLanguage', 'violence', 'death', 'blood']::text[])`,
  `alter table "show" add constraint "show_access_features_check" check (access_features <@ array['wheelchairSpaces', 'stepFree', 'accessibleToilet', 'hearingLoop', 'assistanceDogs', 'parking', 'surtitles', 'audioDescription', 'signLanguage', 'captions', 'relaxed']::text[])`,
  `alter table "show" add constraint "show_title_check" check (title ?& array['it', 'en'])`,
  `alter table "show" add constraint "show_status_check" check (status in ('draft', 'published', 'archived'))`,
  `
create table "poster" (
  "id" uuid not null,
  "show_id" uuid not null,
  "alt" jsonb not null,
  "color" varchar(255) not null,
  "focal_x" int not null,
  "focal_y" int not null,
  "width" int not null,
  "height" int not null,
  "files" jsonb not null,
  "created_at" timestamptz not null,
  primary key ("id")
)`,
  `alter table "poster" add constraint "poster_show_id_unique" unique ("show_id")`,
  `alter table "poster" add constraint "poster_focal_check" check (focal_x >= 0 and focal_x <= 100 and focal_y >= 0 and focal_y <= 100)`,
  `alter table "poster" add constraint "poster_color_check" check (color ~ '^#[0-9a-f]{6}$')`,
  `alter table "poster" add constraint "poster_alt_check" check (alt ?& array['it', 'en'])`,
  `
create table "staff_user" (
  "id" uuid not null,
  "email" varchar(255) not null,
  "name" varchar(255) not null,
  "role" varchar(255) not null,
  "locale" varchar(255) not null,
  "password_hash" varchar(255) not null,
  "disabled_at" timestamptz null,
  "created_at" timestamptz not null,
  primary key ("id")
)`,
  `alter table "staff_user" add constraint "staff_user_email_unique" unique ("email")`,
  `alter table "staff_user" add constraint "staff_user_role_check" check (role in ('admin', 'boxOffice', 'door'))`,
  `alter table "staff_user" add constraint "staff_user_locale_check" check (locale in ('it', 'en'))`,
  `alter table "staff_user" add constraint "staff_user_email_check" check (email = lower(email))`,
  `
create table "staff_session" (
  "id" varchar(64) not null,
  "user_id" uuid not null,
  "expires_at" timestamptz not null,
  "ends_at" timestamptz not null,
  "created_at" timestamptz not null,
  primary key ("id")
)`,
  `create index "staff_session_user_id_index" on "staff_session" ("user_id")`,
  `
create table "audit_entry" (
  "id" bigserial primary key,
  "at" timestamptz not null,
  "actor" varchar(255) not null,
  "user_id" uuid null,
  "action" varchar(255) not null,
  "entity_id" uuid not null,
  "details" jsonb not null
)`,
  `create index "audit_entry_entity_index" on "audit_entry" ("entity_id", "id")`,
  `alter table "audit_entry" add constraint "audit_entry_actor_check" check (actor in ('visitor', 'staff', 'system'))`,
  `
create table "venue" (
  "id" uuid not null,
  "slug" varchar(255) not null,
  "name" varchar(255) not null,
  "address" varchar(255) not null,
  "city" varchar(255) not null,
  "time_zone" varchar(255) not null,
  "latitude" double precision null,
  "longitude" double precision null,
  "map_url" varchar(255) null,
  "directions" jsonb not null,
  "access_info" jsonb not null,
  "access_features" text[] not null,
  "room_capacity" int not null,
  "created_at" timestamptz not null,
  "version" int not null default 1,
  primary key ("id")
)`,
  `alter table "venue" add constraint "venue_slug_unique" unique ("slug")`,
  `alter table "venue" add constraint "venue_room_capacity_check" check (room_capacity > 0)`,
  `alter table "venue" add constraint "venue_access_features_check" check (access_features <@ array['wheelchairSpaces', 'stepFree', 'accessibleToilet', 'hearingLoop', 'assistanceDogs', 'parking', 'surtitles', 'audioDescription', 'signLanguage', 'captions', 'relaxed']::text[])`,
  `alter table "venue" add constraint "venue_directions_check" check (directions ?& array['it', 'en'])`,
  `alter table "venue" add constraint "venue_access_info_check" check (access_info ?& array['it', 'en'])`,
  `
create table "performance" (
  "id" uuid not null,
  "show_id" uuid not null,
  "venue_id" uuid not null,
  "starts_at" timestamptz not null,
  "ends_at" timestamptz not null,
  "doors_open_at" timestamptz not null,
  "doors_close_at" timestamptz not null,
  "booking_opens_at" timestamptz null,
  "booking_closes_at" timestamptz not null,
  "booking_paused_at" timestamptz null,
  "cancelled_at" timestamptz null,
  "access_features" text[] not null,
  "max_party_size" int not null,
  "room_capacity" int not null,
  "extra_seats" int not null,
  "house_holds" int not null,
  "taken_seats" int not null,
  "pending_seats" int not null,
  "accepted_excess" int not null,
  "next_expiry_at" timestamptz null,
  "created_at" timestamptz not null,
  primary key ("id")
)`,
  `create index "performance_show_id_starts_at_index" on "performance" ("show_id", "starts_at")`,
  `create index "performance_starts_at_index" on "performance" ("starts_at")`,
  `alter table "performance" add constraint "performance_never_oversold_check" check (taken_seats >= 0 and taken_seats <= room_capacity + extra_seats - house_holds + accepted_excess)`,
  `alter table "performance" add constraint "performance_pending_check" check (pending_seats >= 0 and pending_seats <= taken_seats)`,
  `alter table "performance" add constraint "performance_capacity_check" check (room_capacity >= 0 and extra_seats >= 0 and house_holds >= 0 and accepted_excess >= 0 and house_holds <= room_capacity + extra_seats)`,
  `alter table "performance" add constraint "performance_party_check" check (max_party_size >= 1 and max_party_size <= 100)`,
  `alter table "performance" add constraint "performance_times_check" check (starts_at < ends_at and doors_open_at < doors_close_at and doors_open_at <= starts_at and (booking_opens_at is null or booking_opens_at < booking_closes_at))`,
  `alter table "performance" add constraint "performance_access_features_check" check (access_features <@ array['wheelchairSpaces', 'stepFree', 'accessibleToilet', 'hearingLoop', 'assistanceDogs', 'parking', 'surtitles', 'audioDescription', 'signLanguage', 'captions', 'relaxed']::text[])`,
  `
create table "reservation" (
  "id" uuid not null,
  "performance_id" uuid not null,
  "status" varchar(255) not null,
  "code" varchar(8) not null,
  "name" varchar(255) not null,
  "email" varchar(255) not null,
  "phone" varchar(255) null,
  "notes" text null,
  "access_needs" text null,
  "locale" varchar(255) not null,
  "party_size" int not null,
  "admitted_seats" int not null default 0,
  "idempotency_key" varchar(43) not null,
  "request_hash" varchar(43) not null,
  "link_version" int not null,
  "confirm_token_hash" varchar(43) not null,
  "manage_token_hash" varchar(43) not null,
  "ticket_token_hash" varchar(43) not null,
  "privacy_accepted_at" timestamptz not null,
  "expires_at" timestamptz not null,
  "confirmed_at" timestamptz null,
  "ended_at" timestamptz null,
  "created_at" timestamptz not null,
  primary key ("id")
)`,
  `alter table "reservation" add constraint "reservation_code_unique" unique ("code")`,
  `alter table "reservation" add constraint "reservation_idempotency_key_unique" unique ("idempotency_key")`,
  `alter table "reservation" add constraint "reservation_confirm_token_unique" unique ("confirm_token_hash")`,
  `alter table "reservation" add constraint "reservation_manage_token_unique" unique ("manage_token_hash")`,
  `alter table "reservation" add constraint "reservation_ticket_token_unique" unique ("ticket_token_hash")`,
  `create index "reservation_performance_status_index" on "reservation" ("performance_id", "status")`,
  `create index "reservation_email_index" on "reservation" ("email")`,
  `create index "reservation_pending_index" on "reservation" ("performance_id", "expires_at") include ("party_size") where status = 'pending'`,
  `create unique index "reservation_one_active_per_email" on "reservation" ("performance_id", "email") where status in ('pending', 'confirmed')`,
  `alter table "reservation" add constraint "reservation_status_check" check (status in ('pending', 'confirmed', 'expired', 'cancelled', 'moved'))`,
  `alter table "reservation" add constraint "reservation_locale_check" check (locale in ('it', 'en'))`,
  `alter table "reservation" add constraint "reservation_party_check" check (party_size > 0)`,
  `alter table "reservation" add constraint "reservation_admitted_check" check (admitted_seats >= 0 and admitted_seats <= party_size)`,
  `alter table "reservation" add constraint "reservation_admitted_confirmed_check" check (admitted_seats = 0 or status = 'confirmed')`,
  `alter table "reservation" add constraint "reservation_email_check" check (email = lower(email))`,
  `alter table "reservation" add constraint "reservation_life_check" check ((status <> 'pending' or (confirmed_at is null and ended_at is null)) and (status <> 'confirmed' or (confirmed_at is not null and ended_at is null)) and (status in ('pending', 'confirmed') or ended_at is not null))`,
  `
create table "outbox_email" (
  "id" uuid not null,
  "kind" varchar(255) not null,
  "reservation_id" uuid null,
  "version" int not null,
  "request_key" varchar(43) null,
  "recipient" varchar(255) not null,
  "locale" varchar(255) not null,
  "state" varchar(255) not null,
  "attempts" int not null,
  "due_at" timestamptz not null,
  "lease_until" timestamptz null,
  "sent_at" timestamptz null,
  "last_error" varchar(255) null,
  "created_at" timestamptz not null,
  primary key ("id")
)`,
  `create index "outbox_email_request_key_index" on "outbox_email" ("request_key")`,
  `create index "outbox_email_due_index" on "outbox_email" ("due_at") where state in ('queued', 'retrying', 'sending')`,
  `alter table "outbox_email" add constraint "outbox_email_once_per_version" unique ("reservation_id", "kind", "version")`,
  `alter table "outbox_email" add constraint "outbox_email_kind_check" check (kind in ('confirmReservation', 'alreadyBooked', 'ticket', 'reservationChanged', 'reservationCancelled', 'yourReservations'))`,
  `alter table "outbox_email" add constraint "outbox_email_state_check" check (state in ('queued', 'sending', 'sent', 'retrying', 'failed', 'skipped'))`,
  `alter table "outbox_email" add constraint "outbox_email_locale_check" check (locale in ('it', 'en'))`,
  `alter table "outbox_email" add constraint "outbox_email_sent_check" check ((state = 'sent') = (sent_at is not null))`,
  `alter table "outbox_email" add constraint "outbox_email_lease_check" check ((state = 'sending') = (lease_until is not null))`,
  `alter table "outbox_email" add constraint "outbox_email_reservation_check" check (kind = 'yourReservations' or reservation_id is not null)`,
  `
create table "duplicate_request" (
  "idempotency_key" varchar(43) not null,
  "request_hash" varchar(43) not null,
  "reservation_id" uuid not null,
  "code" varchar(8) not null,
  "party_size" int not null,
  "request" jsonb not null,
  "expires_at" timestamptz not null,
  "created_at" timestamptz not null,
  primary key ("idempotency_key")
)`,
  `
create table "refused_scan" (
  "id" uuid not null,
  "performance_id" uuid not null,
  "reservation_id" uuid null,
  "result" varchar(255) not null,
  "nonce" uuid not null,
  "device" varchar(255) not null,
  "by_id" uuid not null,
  "at" timestamptz not null,
  primary key ("id")
)`,
  `alter table "refused_scan" add constraint "refused_scan_nonce_unique" unique ("nonce")`,
  `create index "refused_scan_performance_at_index" on "refused_scan" ("performance_id", "at")`,
  `alter table "refused_scan" add constraint "refused_scan_result_check" check (result in ('unknown', 'cancelled', 'expired', 'notConfirmed', 'wrongPerformance', 'tooEarly', 'tooLate', 'alreadyAdmitted'))`,
  `
create table "admission" (
  "id" uuid not null,
  "reservation_id" uuid not null,
  "performance_id" uuid not null,
  "seats" int not null,
  "nonce" uuid not null,
  "device" varchar(255) not null,
  "by_id" uuid not null,
  "admitted_at" timestamptz not null,
  "undone_at" timestamptz null,
  "undone_by_id" uuid null,
  "undo_reason" varchar(255) null,
  primary key ("id")
)`,
  `alter table "admission" add constraint "admission_nonce_unique" unique ("nonce")`,
  `create index "admission_reservation_id_index" on "admission" ("reservation_id")`,
  `create index "admission_performance_at_index" on "admission" ("performance_id", "admitted_at")`,
  `alter table "admission" add constraint "admission_seats_check" check (seats > 0)`,
  `alter table "admission" add constraint "admission_undo_check" check ((undone_at is null) = (undo_reason is null) and (undone_at is null) = (undone_by_id is null))`,
];

const FOREIGN_KEYS = [
  `alter table "poster" add constraint "poster_show_id_foreign" foreign key ("show_id") references "show" ("id") on delete cascade`,
  `alter table "staff_session" add constraint "staff_session_user_id_foreign" foreign key ("user_id") references "staff_user" ("id") on delete cascade`,
  `alter table "audit_entry" add constraint "audit_entry_user_id_foreign" foreign key ("user_id") references "staff_user" ("id") on delete no action`,
  `alter table "performance" add constraint "performance_show_id_foreign" foreign key ("show_id") references "show" ("id")`,
  `alter table "performance" add constraint "performance_venue_id_foreign" foreign key ("venue_id") references "venue" ("id")`,
  `alter table "reservation" add constraint "reservation_performance_id_foreign" foreign key ("performance_id") references "performance" ("id")`,
  `alter table "outbox_email" add constraint "outbox_email_reservation_id_foreign" foreign key ("reservation_id") references "reservation" ("id") on delete no action`,
  `alter table "duplicate_request" add constraint "duplicate_request_reservation_id_foreign" foreign key ("reservation_id") references "reservation" ("id")`,
  `alter table "refused_scan" add constraint "refused_scan_reservation_id_foreign" foreign key ("reservation_id") references "reservation" ("id") on delete no action`,
  `alter table "refused_scan" add constraint "refused_scan_by_id_foreign" foreign key ("by_id") references "staff_user" ("id")`,
  `alter table "admission" add constraint "admission_reservation_id_foreign" foreign key ("reservation_id") references "reservation" ("id")`,
  `alter table "admission" add constraint "admission_by_id_foreign" foreign key ("by_id") references "staff_user" ("id")`,
  `alter table "admission" add constraint "admission_undone_by_id_foreign" foreign key ("undone_by_id") references "staff_user" ("id") on delete no action`,
];
