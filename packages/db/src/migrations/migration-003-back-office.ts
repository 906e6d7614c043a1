import { Migration } from '@mikro-orm/migrations';

/** What the back office needs: labelled house holds, notes, staff bookings, background work, links and second factors for staff. */
export class Migration003BackOffice extends Migration {
  override up() {
    for (const statement of [...TABLES, ...HOUSE_HOLDS]) this.addSql(statement);
  }

  override down() {
    for (const statement of BACK) this.addSql(statement);
  }
}

const TABLES = [
  `create table "staff_link" ("id" uuid not null, "kind" varchar(255) not null, "user_id" uuid null, "token_hash" varchar(43) not null, "expires_at" timestamptz not null, "used_at" timestamptz null, "created_at" timestamptz not null, primary key ("id"))`,
  `alter table "staff_link" add constraint "staff_link_token_unique" unique ("token_hash")`,
  `create index "staff_link_user_id_index" on "staff_link" ("user_id")`,
  `create table "recovery_code" ("id" uuid not null, "user_id" uuid not null, "code_hash" varchar(43) not null, "used_at" timestamptz null, "created_at" timestamptz not null, primary key ("id"))`,
  `alter table "recovery_code" add constraint "recovery_code_hash_unique" unique ("code_hash")`,
  `create index "recovery_code_user_id_index" on "recovery_code" ("user_id")`,
  `create table "customer_note" ("id" uuid not null, "email" varchar(255) not null, "by_id" uuid not null, "text" text not null, "created_at" timestamptz not null, primary key ("id"))`,
  `create index "customer_note_email_index" on "customer_note" ("email")`,
  `create table "reservation_note" ("id" uuid not null, "reservation_id" uuid not null, "by_id" uuid not null, "text" text not null, "created_at" timestamptz not null, primary key ("id"))`,
  `create index "reservation_note_reservation_id_index" on "reservation_note" ("reservation_id")`,
  `create table "job" ("id" uuid not null, "kind" varchar(255) not null, "performance_id" uuid null, "created_by_id" uuid not null, "params" jsonb not null, "total" int not null, "done" int not null, "failures" jsonb not null, "position" uuid null, "lease_until" timestamptz null, "finished_at" timestamptz null, "created_at" timestamptz not null, primary key ("id"))`,
  `create index "job_performance_id_index" on "job" ("performance_id")`,
  `create index "job_unfinished_index" on "job" ("created_at") where finished_at is null`,
  `create table "house_hold" ("id" uuid not null, "performance_id" uuid not null, "seats" int not null, "label" varchar(255) not null, "reason" varchar(255) null, "created_by_id" uuid null, "created_at" timestamptz not null, primary key ("id"))`,
  `create index "house_hold_performance_id_index" on "house_hold" ("performance_id")`,
  `alter table "setting" add "version" int not null default 1`,
  `alter table "staff_user" add "totp_secret" varchar(255) null, add "totp_confirmed_at" timestamptz null, add "totp_last_step" int null, add "last_sign_in_at" timestamptz null, add "version" int not null default 1`,
  `alter table "staff_user" alter column "password_hash" drop not null`,
  `alter table "staff_user" add constraint "staff_user_totp_check" check (totp_confirmed_at is null or totp_secret is not null)`,
  `alter table "staff_session" add "handle" uuid not null default gen_random_uuid(), add "device" varchar(255) null, add "last_seen_at" timestamptz null, add "password_at" timestamptz null, add "second_factor_at" timestamptz null`,
  `alter table "staff_session" add constraint "staff_session_handle_unique" unique ("handle")`,
  `alter table "audit_entry" alter column "entity_id" drop not null`,
  `create index "audit_entry_at_index" on "audit_entry" ("at")`,
  `create index "audit_entry_user_index" on "audit_entry" ("user_id", "at")`,
  `alter table "performance" add "revision" int not null default 1`,
  `alter table "reservation" add "created_by_id" uuid null, add "over_limit_reason" varchar(255) null, add "moved_to_id" uuid null, add "erased_at" timestamptz null`,
  `alter table "reservation" add constraint "reservation_created_by_id_foreign" foreign key ("created_by_id") references "staff_user" ("id") on delete no action`,
  `alter table "reservation" add constraint "reservation_moved_to_id_foreign" foreign key ("moved_to_id") references "reservation" ("id") on delete no action`,
  `alter table "reservation" alter column "email" drop not null`,
  `alter table "reservation" add "search_text" text generated always as (translate(lower(name), 'àáâãäåçèéêëìíîïñòóôõöøùúûüýÿšžčćđőűąęłńśźż', 'aaaaaaceeeeiiiinoooooouuuuyyszccdouaelnszz') || ' ' || coalesce(email, '') || ' ' || lower(code) || ' ' || coalesce(regexp_replace(phone, '[^0-9]', '', 'g'), '')) stored not null`,
  `create index "reservation_created_index" on "reservation" ("created_at")`,
  `alter table "reservation" add constraint "reservation_email_known_check" check (email is not null or created_by_id is not null or erased_at is not null)`,
  `alter table "reservation" add constraint "reservation_moved_check" check (moved_to_id is null or status = 'moved')`,
  `alter table "reservation" add constraint "reservation_erased_check" check (erased_at is null or (name = '' and email is null and phone is null and notes is null and access_needs is null))`,
  `alter table "outbox_email" drop constraint "outbox_email_kind_check"`,
  `alter table "outbox_email" drop constraint "outbox_email_reservation_check"`,
  `alter table "outbox_email" drop constraint "outbox_email_state_check"`,
  `alter table "outbox_email" add "staff_link_id" uuid null, add "job_id" uuid null, add "sample_kind" varchar(255) null`,
  `alter table "outbox_email" add constraint "outbox_email_staff_link_id_foreign" foreign key ("staff_link_id") references "staff_link" ("id") on delete no action`,
  `alter table "outbox_email" add constraint "outbox_email_job_id_foreign" foreign key ("job_id") references "job" ("id") on delete no action`,
  `create index "outbox_email_created_index" on "outbox_email" ("created_at")`,
  `create index "outbox_email_recipient_index" on "outbox_email" ("recipient")`,
  `create index "outbox_email_job_index" on "outbox_email" ("job_id", "state")`,
  `alter table "outbox_email" add constraint "outbox_email_staff_link_check" check ((kind in ('staffInvite', 'passwordReset')) = (staff_link_id is not null))`,
  `alter table "outbox_email" add constraint "outbox_email_sample_check" check ((kind = 'sample') = (sample_kind is not null))`,
  `alter table "outbox_email" add constraint "outbox_email_kind_check" check (kind in ('confirmReservation', 'alreadyBooked', 'ticket', 'reservationChanged', 'reservationCancelled', 'yourReservations', 'reservationMoved', 'performanceCancelled', 'performanceMoved', 'addressChanged', 'staffInvite', 'passwordReset', 'sample'))`,
  `alter table "outbox_email" add constraint "outbox_email_reservation_check" check (kind in ('yourReservations', 'staffInvite', 'passwordReset', 'sample') or reservation_id is not null)`,
  `alter table "outbox_email" add constraint "outbox_email_state_check" check (state in ('queued', 'sending', 'sent', 'retrying', 'failed', 'skipped', 'aborted'))`,
  `alter table "staff_link" add constraint "staff_link_user_id_foreign" foreign key ("user_id") references "staff_user" ("id") on delete cascade`,
  `alter table "staff_link" add constraint "staff_link_kind_check" check (kind in ('invite', 'passwordReset', 'setup'))`,
  `alter table "staff_link" add constraint "staff_link_user_check" check ((kind = 'setup') = (user_id is null))`,
  `alter table "recovery_code" add constraint "recovery_code_user_id_foreign" foreign key ("user_id") references "staff_user" ("id") on delete cascade`,
  `alter table "customer_note" add constraint "customer_note_by_id_foreign" foreign key ("by_id") references "staff_user" ("id") on delete no action`,
  `alter table "customer_note" add constraint "customer_note_text_check" check (text <> '')`,
  `alter table "customer_note" add constraint "customer_note_email_check" check (email = lower(email))`,
  `alter table "reservation_note" add constraint "reservation_note_reservation_id_foreign" foreign key ("reservation_id") references "reservation" ("id") on delete cascade`,
  `alter table "reservation_note" add constraint "reservation_note_by_id_foreign" foreign key ("by_id") references "staff_user" ("id") on delete no action`,
  `alter table "reservation_note" add constraint "reservation_note_text_check" check (text <> '')`,
  `alter table "job" add constraint "job_performance_id_foreign" foreign key ("performance_id") references "performance" ("id") on delete no action`,
  `alter table "job" add constraint "job_created_by_id_foreign" foreign key ("created_by_id") references "staff_user" ("id") on delete no action`,
  `alter table "job" add constraint "job_kind_check" check (kind in ('cancelPerformance', 'movePerformance', 'resendMany', 'cancelMany'))`,
  `alter table "job" add constraint "job_done_check" check (done >= 0 and total >= 0)`,
  `alter table "house_hold" add constraint "house_hold_performance_id_foreign" foreign key ("performance_id") references "performance" ("id") on delete cascade`,
  `alter table "house_hold" add constraint "house_hold_created_by_id_foreign" foreign key ("created_by_id") references "staff_user" ("id") on delete no action`,
  `alter table "house_hold" add constraint "house_hold_seats_check" check (seats > 0)`,
  `alter table "house_hold" add constraint "house_hold_label_check" check (label <> '')`,
];

/** `performance.house_holds` is the sum of its labelled holds; both are written in one transaction, so it is looked at when that ends. */
const HOUSE_HOLDS = [
  `
insert into house_hold (id, performance_id, seats, label, reason, created_by_id, created_at)
  select gen_random_uuid(), id, house_holds, 'Posti riservati', null, null, created_at from performance where house_holds > 0`,
  `
create function house_holds_are_labelled() returns trigger language plpgsql as $$
declare
  concerned uuid;
begin
  if tg_table_name = 'performance' then
    concerned := new.id;
  elsif tg_op = 'DELETE' then
    concerned := old.performance_id;
  else
    concerned := new.performance_id;
  end if;
  if exists (select 1 from performance p where p.id = concerned
      and p.house_holds <> (select coalesce(sum(seats), 0) from house_hold where performance_id = concerned)) then
    raise exception 'the house holds of a performance are the sum of its labelled ones'
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$`,
  `
create constraint trigger house_hold_is_counted after insert or update or delete on house_hold
  deferrable initially deferred for each row execute function house_holds_are_labelled()`,
  `
create constraint trigger performance_holds_are_labelled after insert or update of house_holds on performance
  deferrable initially deferred for each row execute function house_holds_are_labelled()`,
];

/** What the columns held beyond the older rules goes with them. */
const BACK = [
  'drop function house_holds_are_labelled() cascade',
  `delete from outbox_email where kind in ('reservationMoved', 'performanceCancelled', 'performanceMoved', 'addressChanged', 'staffInvite', 'passwordReset', 'sample')`,
  `update outbox_email set state = 'skipped' where state = 'aborted'`,
  `update reservation set email = id || '@erased.invalid' where email is null`,
  `delete from staff_user where password_hash is null`,
  'alter table "outbox_email" drop constraint "outbox_email_kind_check", drop constraint "outbox_email_reservation_check", drop constraint "outbox_email_state_check", drop constraint "outbox_email_staff_link_check", drop constraint "outbox_email_sample_check"',
  'alter table "outbox_email" drop column "staff_link_id", drop column "job_id", drop column "sample_kind"',
  'drop index "outbox_email_created_index"',
  'drop index "outbox_email_recipient_index"',
  `alter table "outbox_email" add constraint "outbox_email_kind_check" check (kind in ('confirmReservation', 'alreadyBooked', 'ticket', 'reservationChanged', 'reservationCancelled', 'yourReservations'))`,
  `alter table "outbox_email" add constraint "outbox_email_state_check" check (state in ('queued', 'sending', 'sent', 'retrying', 'failed', 'skipped'))`,
  `alter table "outbox_email" add constraint "outbox_email_reservation_check" check (kind = 'yourReservations' or reservation_id is not null)`,
  ...['house_hold', 'job', 'reservation_note', 'customer_note', 'recovery_code', 'staff_link'].map(
    (table) => `drop table "${table}"`,
  ),
  'alter table "reservation" drop constraint "reservation_email_known_check", drop constraint "reservation_moved_check", drop constraint "reservation_erased_check"',
  'alter table "reservation" drop column "search_text", drop column "created_by_id", drop column "over_limit_reason", drop column "moved_to_id", drop column "erased_at", alter column "email" set not null',
  'drop index "reservation_created_index"',
  'alter table "performance" drop column "revision"',
  'drop index "audit_entry_at_index"',
  'drop index "audit_entry_user_index"',
  'alter table "staff_session" drop column "handle", drop column "device", drop column "last_seen_at", drop column "password_at", drop column "second_factor_at"',
  'alter table "staff_user" drop constraint "staff_user_totp_check"',
  'alter table "staff_user" drop column "totp_secret", drop column "totp_confirmed_at", drop column "totp_last_step", drop column "last_sign_in_at", drop column "version", alter column "password_hash" set not null',
  'alter table "setting" drop column "version"',
];
