import type { EntityManager } from '@mikro-orm/postgresql';

/** Whatever of a schema can differ, one statement a kind; the order of columns aside, which nothing depends on. */
const KINDS = {
  columns: `select table_name || '.' || column_name || ' ' || data_type || ' ' || coalesce(character_maximum_length::text, '') || ' '
      || is_nullable || ' ' || coalesce(column_default, '') || ' ' || coalesce(generation_expression, '') as row
    from information_schema.columns where table_schema = 'public'`,
  constraints: `select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as row
    from pg_constraint where connamespace = 'public'::regnamespace`,
  indexes: `select indexdef as row from pg_indexes where schemaname = 'public'`,
  triggers: `select tgrelid::regclass || ' ' || pg_get_triggerdef(oid) as row from pg_trigger where not tgisinternal`,
  functions: `select pg_get_functiondef(oid) as row from pg_proc where pronamespace = 'public'::regnamespace`,
  tables: `select relname || ' ' || relkind::text || ' ' || relpersistence::text as row from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'S', 'v')`,
};

/** The schema in words that can be compared. */
export async function catalogueOf(em: EntityManager) {
  const found: Record<string, string[]> = {};
  for (const [kind, sql] of Object.entries(KINDS)) {
    const rows = await em.execute<{ row: string }[]>(sql);
    found[kind] = rows.map(({ row }) => row).toSorted();
  }
  return found;
}
