import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { migrations } from './migrations/index.ts';

/** How the database's schema stands to this code. Plain reading: the site's own role may not create the table of migrations. */
export interface SchemaState {
  /** The last one that was applied; null in an empty database. */
  last: string | null;
  /** What this code expects and the database has not. */
  pending: string[];
  /** What the database has, this code does not know and may not be used by it. */
  foreign: string[];
}

/** Code that does not know such a migration goes on working: docs/migrations.md. */
const EXPANDS = /^\d{3}-expand-/;

export async function schemaState(em: EntityManager): Promise<SchemaState> {
  const applied = await appliedMigrations(em);
  const known = migrations.map(({ name }) => name);
  return {
    last: applied.at(-1) ?? null,
    pending: known.filter((name) => !applied.includes(name)),
    foreign: applied.filter((name) => !known.includes(name) && !EXPANDS.test(name)),
  };
}

/** Their names, in order. */
export async function appliedMigrations(em: EntityManager) {
  const [table] = await em.execute<{ exists: boolean }[]>(
    `select to_regclass('mikro_orm_migrations') is not null as exists`,
  );
  if (!table?.exists) return [];
  const rows = await em.execute<{ name: string }[]>(
    'select name from mikro_orm_migrations order by name',
  );
  return rows.map(({ name }) => name);
}

/** Applies what is pending and answers its names. Of several processes that start at once, one does it and the others wait. */
export async function migrateUp(orm: MikroORM) {
  return alone(orm, async () => (await orm.migrator.up()).map(({ name }) => name));
}

/** Takes back, newest first, every migration after the one called `to`; all of them for null. Answers their names. */
export async function migrateDown(orm: MikroORM, to: string | null) {
  return alone(orm, async () => {
    const applied = await appliedMigrations(orm.em.fork());
    const reverted = applied.slice(to === null ? 0 : applied.indexOf(to) + 1).toReversed();
    for (const name of reverted) await orm.migrator.down({ migrations: [name] });
    return reverted;
  });
}

/** The lock is held on a connection of its own, so the pool has room for two. */
function alone<T>(orm: MikroORM, work: () => Promise<T>) {
  return orm.em.fork().transactional(async (tx) => {
    await tx.execute(`select pg_advisory_xact_lock(hashtext('azionelab:migrations'))`);
    return work();
  });
}
