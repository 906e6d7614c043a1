import { afterAll, describe, expect, inject, test } from 'vitest';
import { schemaDifference } from '../config.ts';
import { migrateDown, migrateUp, schemaState } from '../schema-state.ts';
import { catalogueOf } from '../testing/catalogue.ts';
import { createTestDatabase } from '../testing/index.ts';
import { migrations } from './index.ts';

const NAMES = migrations.map(({ name }) => name);
/** The last one that was made before migrations said what they do to code that does not know them. */
const UNNAMED = 3;

const database = await createTestDatabase(inject('clusterUrl'));
const { orm } = database;
afterAll(database.drop);

test('the migrations make the schema that the entities describe', async () => {
  expect(await schemaDifference(orm)).toEqual([]);
  await migrateDown(orm, null);
  expect((await schemaDifference(orm)).length).toBeGreaterThan(0);
  await migrateUp(orm);
  expect(await schemaDifference(orm)).toEqual([]);
});

describe('goes up, down and up again, and leaves every table, check, index, trigger and function as before', () => {
  test.each(NAMES.map((name, index) => ({ name, before: NAMES[index - 1] ?? null })))(
    '$name',
    async ({ name, before }) => {
      await migrateDown(orm, before);
      const without = await catalogueOf(orm.em.fork());
      await orm.migrator.up({ migrations: [name] });
      const having = await catalogueOf(orm.em.fork());
      expect(having).not.toEqual(without);
      await orm.migrator.down({ migrations: [name] });
      expect(await catalogueOf(orm.em.fork())).toEqual(without);
      await orm.migrator.up({ migrations: [name] });
      expect(await catalogueOf(orm.em.fork())).toEqual(having);
      await migrateUp(orm);
    },
  );
});

test('each is numbered, in order, and from 004 on says whether it expands or contracts', () => {
  const numbers = NAMES.map((name) => name.slice(0, 4));
  expect(numbers).toEqual(NAMES.map((_, index) => `${String(index + 1).padStart(3, '0')}-`));
  const unclear = NAMES.slice(UNNAMED).filter(
    (name) => !/^\d{3}-(?:expand|contract)-[a-z]+(?:-[a-z]+)*$/.test(name),
  );
  expect(unclear).toEqual([]);
});

test('several processes that migrate at once do it once', async () => {
  await migrateDown(orm, null);
  const done = await Promise.all([migrateUp(orm), migrateUp(orm), migrateUp(orm)]);
  expect(done.flat()).toEqual(NAMES);
  expect(await schemaState(orm.em.fork())).toEqual({
    last: NAMES.at(-1),
    pending: [],
    foreign: [],
  });
});

test('a schema says what is missing, and what of a later version this code cannot live with', async () => {
  const state = () => schemaState(orm.em.fork());
  const apply = (name: string) =>
    orm.em.fork().execute('insert into mikro_orm_migrations (name) values (?)', [name]);
  await apply('998-expand-waiting-list');
  expect(await state()).toMatchObject({ pending: [], foreign: [] });
  await apply('999-contract-old-links');
  expect(await state()).toMatchObject({
    last: '999-contract-old-links',
    foreign: ['999-contract-old-links'],
  });
  await orm.em.fork().execute(`delete from mikro_orm_migrations where name > '99'`);
  await migrateDown(orm, NAMES[0] ?? null);
  expect(await state()).toEqual({ last: NAMES[0], pending: NAMES.slice(1), foreign: [] });
  await migrateUp(orm);
});
