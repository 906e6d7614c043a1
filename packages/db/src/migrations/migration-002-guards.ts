import { Migration } from '@mikro-orm/migrations';

/** What a constraint cannot say: who may write the admitted count, and that history is not rewritten. */
export class Migration002Guards extends Migration {
  override up() {
    for (const statement of GUARDS) this.addSql(statement);
  }

  override down() {
    for (const name of GUARD_FUNCTIONS) this.addSql(`drop function ${name}() cascade`);
    this.addSql('alter table "rate_limit" set logged');
  }
}

const GUARD_FUNCTIONS = ['admission_keeps_count', 'audit_is_append_only'];

/** What a constraint cannot say. A trigger keeps the count that `reservation_admitted_check` bounds. */
const GUARDS = [
  'alter table "rate_limit" set unlogged',
  `
create function admission_keeps_count() returns trigger language plpgsql as $$
declare
  added int := 0;
begin
  if tg_op = 'DELETE' then
    raise exception 'admissions are undone, never deleted' using errcode = 'integrity_constraint_violation';
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
end $$`,
  `
create trigger admission_keeps_count after insert or update or delete on admission
  for each row execute function admission_keeps_count()`,
  `
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is append-only' using errcode = 'integrity_constraint_violation';
end $$`,
  `
create trigger audit_is_append_only before update or delete or truncate on audit_entry
  for each statement execute function audit_is_append_only()`,
];
