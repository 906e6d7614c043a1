import { expect, inject, test } from 'vitest';
import { schemaDifference } from '../config.ts';
import { createTestDatabase } from '../testing/index.ts';

test('every migration goes up, down and up again to the schema that the entities describe', async () => {
  const database = await createTestDatabase(inject('clusterUrl'));
  expect(await schemaDifference(database.orm)).toEqual([]);

  await database.orm.migrator.down({ to: 0 });
  expect((await schemaDifference(database.orm)).length).toBeGreaterThan(0);

  await database.orm.migrator.up();
  expect(await schemaDifference(database.orm)).toEqual([]);
  await database.drop();
});
