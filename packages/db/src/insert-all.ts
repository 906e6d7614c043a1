import type { EntityName, RequiredEntityData } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A statement takes at most 65,535 values. */
const ROWS_OF_A_STATEMENT = 500;

/** Writes many new rows past the unit of work, which would compare and order each of them. No hook runs: every value is given. */
export async function insertAll<Entity extends object>(
  em: EntityManager,
  entity: EntityName<Entity>,
  rows: RequiredEntityData<Entity>[],
) {
  for (let from = 0; from < rows.length; from += ROWS_OF_A_STATEMENT)
    await em.insertMany(entity, rows.slice(from, from + ROWS_OF_A_STATEMENT));
}
