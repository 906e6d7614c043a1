import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { seedCompany } from './accounts.ts';
import { seedDemo } from './demo.ts';
import { seedOpeningNight, seedSoldOut } from './rehearsals.ts';
import type { SeedContext } from './tools.ts';

export { DEMO_ACCOUNTS, DEMO_PASSWORD, type SeedContext, type SeedTools } from './tools.ts';

const SEASONS = {
  /** A believable season around today. */
  demo: seedDemo,
  /** The company and its people, and nothing on. */
  empty: async (em: EntityManager, context: SeedContext) => {
    await seedCompany(em, context);
    await em.flush();
  },
  /** One evening without a free seat. */
  'sold-out': seedSoldOut,
  /** One evening whose door is open, with a handful of parties. */
  'opening-night': seedOpeningNight,
} satisfies Record<string, (em: EntityManager, context: SeedContext) => Promise<void>>;

export type SeasonName = keyof typeof SEASONS;
export const SEASON_NAMES = [
  'demo',
  'empty',
  'sold-out',
  'opening-night',
] as const satisfies SeasonName[];

/** Puts a season into an empty database, in one transaction. */
export async function seedSeason(orm: MikroORM, name: SeasonName, context: SeedContext) {
  await orm.em.fork().transactional((em) => SEASONS[name](em, context));
}

/** Whether nobody has put anything in yet. */
export async function isEmpty(orm: MikroORM) {
  const [row] = await orm.em
    .fork()
    .execute<{ is_empty: boolean }[]>(
      'select not exists (select 1 from show) and not exists (select 1 from staff_user) as is_empty',
    );
  return row?.is_empty === true;
}
