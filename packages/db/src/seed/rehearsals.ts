import type { EntityManager } from '@mikro-orm/postgresql';
import { seedCompany } from './accounts.ts';
import { createHouseFiller } from './house.ts';
import { seedPerformance, seedShow, seedVenue } from './programme.ts';
import type { SeedContext } from './tools.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export async function seedSoldOut(em: EntityManager, context: SeedContext) {
  const { fillHouse, stage } = await seedStage(em, context);
  fillHouse(stage(new Date(context.now.getTime() + 2 * DAY_MS)), { confirmed: 62 });
  await em.flush();
}

export async function seedOpeningNight(em: EntityManager, context: SeedContext) {
  const { fillHouse, stage } = await seedStage(em, context);
  fillHouse(stage(new Date(context.now.getTime() + 30 * MINUTE_MS)), {
    confirmed: 20,
    admittedParties: 2,
  });
  await em.flush();
}

async function seedStage(em: EntityManager, context: SeedContext) {
  const [, , door] = await seedCompany(em, context);
  if (!door) throw new Error('A rehearsal needs a door account.');
  const venue = seedVenue(em, 'la-corderia', context);
  const show = await seedShow(em, 'piena', context);
  await em.flush();
  return {
    fillHouse: createHouseFiller(em, context, door),
    stage: (startsAt: Date) => seedPerformance(em, { show, venue, startsAt }, context.now),
  };
}
