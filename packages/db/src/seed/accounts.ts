import type { EntityManager } from '@mikro-orm/postgresql';
import { Setting, User } from '../entities/index.ts';
import { demoSeason } from './content/index.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, SEED_LOCALE, type SeedContext } from './tools.ts';

/** The company, its pages and one account for each role. */
export async function seedCompany(em: EntityManager, { tools, now }: SeedContext) {
  const { company, pages } = demoSeason;
  em.create(Setting, {
    key: 'company',
    value: { ...company, notice: null, isDemo: true },
    updatedAt: now,
  });
  em.create(Setting, { key: 'pages', value: pages, updatedAt: now });
  const passwordHash = await tools.hashPassword(DEMO_PASSWORD);
  return DEMO_ACCOUNTS.map((account) =>
    em.create(User, {
      ...account,
      passwordHash,
      locale: SEED_LOCALE,
      disabledAt: null,
      createdAt: now,
    }),
  );
}
