import { expect, inject, onTestFinished, test } from 'vitest';
import { migrateDown, migrateUp, schemaState } from '../schema-state.ts';
import { writeFirstVersionSeason } from '../testing/first-version.ts';
import { createTestDatabase } from '../testing/index.ts';
import { migrations } from './index.ts';

/** What the owner asks for. */
const LONGEST_UPGRADE_MS = 60_000;
const NAMES = migrations.map(({ name }) => name);

async function givenDatabase() {
  const database = await createTestDatabase(inject('clusterUrl'));
  onTestFinished(database.drop);
  const { orm } = database;
  return { orm, run: <T extends object[]>(sql: string) => orm.em.fork().execute<T>(sql) };
}

test(
  'a database of the first version with 100,000 reservations is of the newest within a minute',
  { timeout: 240_000 },
  async () => {
    const { orm, run } = await givenDatabase();
    await migrateDown(orm, '001-evening');
    const size = { performances: 1_000, reservationsEach: 100, houseHolds: 10 };
    await writeFirstVersionSeason(orm.em.fork(), size);

    const from = performance.now();
    await migrateUp(orm);
    const took = performance.now() - from;
    console.log(`100,000 reservations: upgraded in ${Math.round(took)} ms`);
    expect(took).toBeLessThan(LONGEST_UPGRADE_MS);
    expect((await schemaState(orm.em.fork())).pending).toEqual([]);
    const [kept] = await run<{ all: number; found: number; held: number }[]>(
      `select count(*)::int as all, count(*) filter (where search_text like 'niccolo ferre %')::int as found,
         (select sum(seats)::int from house_hold) as held from reservation`,
    );
    expect(kept).toEqual({ all: 100_000, found: 100_000, held: 10_000 });
  },
);

test('what earlier code writes is still taken, and is what it was to earlier code', async () => {
  const { orm, run } = await givenDatabase();
  await writeFirstVersionSeason(orm.em.fork(), {
    performances: 2,
    reservationsEach: 3,
    houseHolds: 0,
  });
  await run(`update performance set booking_paused_at = now(), taken_seats = taken_seats + 1`);
  const [seen] = await run<object[]>(
    `select (select count(*)::int from reservation where admitted_seats = 2) as admitted,
       (select count(*)::int from performance where is_rehearsal) + (select count(*)::int from show where is_rehearsal) as hidden`,
  );
  expect(seen).toEqual({ admitted: 6, hidden: 0 });
  await expect(run('delete from admission')).rejects.toThrow('undone, never deleted');
  await expect(run('delete from audit_entry')).rejects.toThrow('append-only');
});

interface Column {
  name: string;
  type: string;
  nullable: string;
  needed: boolean;
}

const COLUMNS = `select table_name || '.' || column_name as name, data_type as type, is_nullable as nullable,
    is_nullable = 'NO' and column_default is null and is_generated = 'NEVER' as needed
  from information_schema.columns where table_schema = 'public'
    and table_name in (select table_name from information_schema.tables where table_schema = 'public')`;
const tableOf = ({ name }: Column) => name.split('.')[0] ?? '';

test.each(NAMES.filter((name) => name.includes('-expand-')))(
  '%s takes nothing away and asks nothing of code that does not know it',
  async (name) => {
    const { orm, run } = await givenDatabase();
    await migrateDown(orm, NAMES[NAMES.indexOf(name) - 1] ?? null);
    const before = await run<Column[]>(COLUMNS);
    await orm.migrator.up({ migrations: [name] });
    const after = await run<Column[]>(COLUMNS);
    const changed = before.filter(
      (column) =>
        !after.some(
          (each) =>
            each.name === column.name &&
            each.type === column.type &&
            each.nullable >= column.nullable,
        ),
    );
    expect(changed).toEqual([]);
    const known = new Set(before.map(tableOf));
    const added = after.filter((column) => !before.some((each) => each.name === column.name));
    expect(added.filter((column) => known.has(tableOf(column)) && column.needed)).toEqual([]);
  },
);
