import { Migration } from '@mikro-orm/migrations';

/** Evenings that only the operator's own check of the site books: in no list, and the one thing of which nothing has to stay. */
export class Migration004ExpandRehearsal extends Migration {
  override up() {
    for (const table of TABLES)
      this.addSql(`alter table "${table}" add "is_rehearsal" boolean not null default false`);
    for (const statement of [INDEX, KNOWN, ...GUARDS]) this.addSql(statement);
    for (const table of TABLES) {
      this.addSql(`create trigger rehearsal_stays_one before update of is_rehearsal on "${table}"
  for each row when (old.is_rehearsal is distinct from new.is_rehearsal) execute function rehearsal_stays_one()`);
    }
  }

  override down() {
    for (const statement of BACK) this.addSql(statement);
    for (const table of TABLES) this.addSql(`alter table "${table}" drop column "is_rehearsal"`);
  }
}

const TABLES = ['show', 'venue', 'performance', 'staff_user'];

const INDEX =
  'create index "performance_rehearsal_index" on "performance" ("id") where is_rehearsal';

/** From the first query on it is known that there are none. */
const KNOWN = 'analyze "performance" ("is_rehearsal")';

/** A count that is kept for every admission; `what` says which may be deleted. */
const admissionKeepsCount = (whatMayGo: string) => `
create or replace function admission_keeps_count() returns trigger language plpgsql as $$
declare
  added int := 0;
begin
  if tg_op = 'DELETE' then
    ${whatMayGo}raise exception 'admissions are undone, never deleted' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'INSERT' then
    added := case when new.undone_at is null then new.seats else 0 end;
  else
    if (new.id, new.reservation_id, new.performance_id, new.seats, new.nonce, new.device, new.by_id, new.admitted_at)
       is distinct from (old.id, old.reservation_id, old.performance_id, old.seats, old.nonce, old.device, old.by_id, old.admitted_at)
       or old.undone_at is not null then
      raise exception 'an admission only changes by being undone' using errcode = 'integrity_constraint_violation';
    end if;
    added := case when new.undone_at is null then new.seats else 0 end
           - case when old.undone_at is null then old.seats else 0 end;
  end if;
  update reservation set admitted_seats = admitted_seats + added
    where id = new.reservation_id and performance_id = new.performance_id and status = 'confirmed';
  if not found then
    raise exception 'an admission needs a confirmed reservation of its performance'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$`;

const OF_A_REHEARSAL = `if exists (select 1 from performance where id = old.performance_id and is_rehearsal) then
      update reservation set admitted_seats = admitted_seats - old.seats where id = old.reservation_id and old.undone_at is null;
      return old;
    end if;
    `;

/** Nothing real turns into a rehearsal; so what may be deleted was one from its first moment. */
const GUARDS = [
  `
create function rehearsal_stays_one() returns trigger language plpgsql as $$
begin
  raise exception 'a rehearsal is one from the beginning and stays one' using errcode = 'integrity_constraint_violation';
end $$`,
  admissionKeepsCount(OF_A_REHEARSAL),
  `
create function audit_keeps_what_is_real() returns trigger language plpgsql as $$
begin
  if exists (select 1 from performance p where p.is_rehearsal and (p.id = old.entity_id
        or exists (select 1 from reservation r where r.id = old.entity_id and r.performance_id = p.id)))
     or exists (select 1 from staff_user where id = old.entity_id and is_rehearsal) then
    return old;
  end if;
  raise exception 'the audit is append-only' using errcode = 'integrity_constraint_violation';
end $$`,
  'drop trigger audit_is_append_only on audit_entry',
  `
create trigger audit_is_append_only before update or truncate on audit_entry
  for each statement execute function audit_is_append_only()`,
  `
create trigger audit_keeps_what_is_real before delete on audit_entry
  for each row execute function audit_keeps_what_is_real()`,
];

const BACK = [
  'drop trigger audit_keeps_what_is_real on audit_entry',
  'drop trigger audit_is_append_only on audit_entry',
  'drop function audit_keeps_what_is_real()',
  `
create trigger audit_is_append_only before update or delete or truncate on audit_entry
  for each statement execute function audit_is_append_only()`,
  admissionKeepsCount(''),
  'drop function rehearsal_stays_one() cascade',
  'drop index "performance_rehearsal_index"',
];
