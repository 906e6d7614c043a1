import type { EntityManager } from '@mikro-orm/postgresql';
import { seedCompany } from './accounts.ts';
import { createHouseFiller, type House } from './house.ts';
import { type Evening, seedPerformance, seedShow, seedVenue } from './programme.ts';
import type { SeedContext } from './tools.ts';
import { zonedTime } from './zoned-time.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const QUARTER_MS = 15 * MINUTE_MS;

/** The demo season: every word that availability has, around the day it is seeded. */
export async function seedDemo(em: EntityManager, context: SeedContext) {
  const { now } = context;
  const [, , door] = await seedCompany(em, context);
  if (!door) throw new Error('The demo season needs a door account.');
  const volano = seedVenue(em, 'teatro-volano', context);
  const corderia = seedVenue(em, 'la-corderia', context);
  const locandiera = await seedShow(em, 'la-locandiera', context);
  const antigone = await seedShow(em, 'antigone', context);
  const piena = await seedShow(em, 'piena', context);
  const cosi = await seedShow(em, 'cosi-e-se-vi-pare', context);
  const luna = await seedShow(em, 'chi-ha-mangiato-la-luna', context);
  await em.flush();

  const fillHouse = createHouseFiller(em, context, door);
  const at = (days: number, time: string) => zonedTime(now, days, time, 'Europe/Rome');
  const inDays = (days: number) => new Date(now.getTime() + days * DAY_MS);
  const play = (evening: Evening, house: House) =>
    fillHouse(seedPerformance(em, evening, now), house);
  const tonight = new Date(Math.ceil((now.getTime() + 2 * QUARTER_MS) / QUARTER_MS) * QUARTER_MS);

  // Played: the archive, and nights of shows that go on.
  play(
    { show: cosi, venue: corderia, startsAt: at(-40, '21:00') },
    { confirmed: 58, expired: 2, admittedParties: 21 },
  );
  play(
    { show: cosi, venue: corderia, startsAt: at(-39, '21:00') },
    { confirmed: 62, cancelled: 2, admittedParties: 24 },
  );
  play(
    { show: cosi, venue: corderia, startsAt: at(-33, '21:00') },
    { confirmed: 47, expired: 3, admittedParties: 17 },
  );
  play(
    { show: locandiera, venue: volano, startsAt: at(-8, '20:30') },
    { confirmed: 151, cancelled: 3, admittedParties: 58 },
  );
  play(
    { show: antigone, venue: volano, startsAt: at(-2, '21:00') },
    { confirmed: 133, expired: 4, admittedParties: 50 },
  );

  // Tonight, with the door open.
  play(
    {
      show: piena,
      venue: corderia,
      startsAt: tonight,
      houseHolds: 2,
      accessFeatures: ['captions'],
    },
    { confirmed: 41, pending: 3, expired: 1, cancelled: 1, admittedParties: 6 },
  );

  // Available.
  play(
    { show: locandiera, venue: volano, startsAt: at(1, '20:30'), houseHolds: 6 },
    { confirmed: 96, pending: 4, expired: 2 },
  );
  play(
    { show: antigone, venue: volano, startsAt: at(3, '21:00'), accessFeatures: ['surtitles'] },
    { confirmed: 61, pending: 2 },
  );
  play(
    {
      show: locandiera,
      venue: volano,
      startsAt: at(8, '17:00'),
      accessFeatures: ['audioDescription'],
    },
    { confirmed: 22 },
  );
  play({ show: piena, venue: corderia, startsAt: at(9, '21:15') }, { confirmed: 12, cancelled: 1 });
  play({ show: antigone, venue: volano, startsAt: at(10, '21:00') }, { confirmed: 18 });
  play(
    {
      show: luna,
      venue: corderia,
      startsAt: at(14, '16:30'),
      roomCapacity: 50,
      accessFeatures: ['relaxed'],
    },
    { confirmed: 9 },
  );

  // Few left: the exact number, and a share of a large house.
  play(
    { show: piena, venue: corderia, startsAt: at(2, '21:15'), houseHolds: 2 },
    { confirmed: 55, expired: 2 },
  );
  play(
    { show: locandiera, venue: volano, startsAt: at(2, '20:30'), houseHolds: 4 },
    { confirmed: 160, cancelled: 2 },
  );
  // Held: only unconfirmed bookings stand in the way.
  play(
    { show: luna, venue: corderia, startsAt: at(1, '16:30'), roomCapacity: 50 },
    { confirmed: 43, pending: 7 },
  );
  // Sold out, with folding chairs.
  play(
    { show: luna, venue: corderia, startsAt: at(7, '16:30'), roomCapacity: 50, extraSeats: 6 },
    { confirmed: 56, cancelled: 3 },
  );
  // Not open yet.
  play(
    { show: antigone, venue: volano, startsAt: at(45, '21:00'), bookingOpensAt: inDays(12) },
    { confirmed: 0 },
  );
  play(
    { show: locandiera, venue: volano, startsAt: at(52, '20:30'), bookingOpensAt: inDays(19) },
    { confirmed: 0 },
  );
  // Closed: the box office took the rest.
  play(
    { show: antigone, venue: volano, startsAt: at(4, '21:00'), bookingPausedAt: inDays(-1) },
    { confirmed: 120 },
  );

  // Cancelled: everybody was told.
  const cancelled = seedPerformance(
    em,
    { show: piena, venue: corderia, startsAt: at(5, '21:15') },
    now,
  );
  fillHouse(cancelled, { confirmed: 0, cancelled: 14 });
  cancelled.cancelledAt = inDays(-2);
  await em.flush();
}
