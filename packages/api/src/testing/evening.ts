import { type MikroORM, Reservation } from '@azionelab/db';
import type { TestDatabase } from '@azionelab/db/testing';
import type { Services, Staff } from '../context.ts';
import { runDoctor } from '../doctor/doctor.ts';
import { linkTokens } from '../reservations/links.ts';
import { bookingInput, givenUser } from './builders.ts';
import { callerOf, createTestClock, createTestServices, staffOf } from './services.ts';

/** One process of the site over one database: what most tests are about. */
export function createEvening(
  database: Pick<TestDatabase, 'orm'>,
  override: Partial<Services> = {},
) {
  const { orm } = database;
  const clock = createTestClock(new Date('2026-11-20T18:00:00Z'));
  const services = createTestServices(orm, clock.now, override);
  const guest = callerOf(services);
  return {
    orm,
    clock,
    services,
    guest,
    as: (staff: Staff) => callerOf(services, staff),
    doorPerson: async (name?: string) =>
      callerOf(services, staffOf(await givenUser(orm, 'door', name))),
    tokensOf: (code: string) => tokensOf(orm, services, code),
    async confirmed(performanceId: string, given: Parameters<typeof bookingInput>[1] = {}) {
      const { code } = await guest.reservations.create(bookingInput(performanceId, given));
      const tokens = await tokensOf(orm, services, code);
      await guest.reservations.confirm({ token: tokens.confirm });
      return {
        code,
        ...tokens,
      };
    },
    async findings() {
      const found = await runDoctor(orm.em.fork(), clock.now());
      return found.filter(({ name }) => name !== 'no mail is stuck');
    },
  };
}

/** The links that the mails of a booking carry. */
async function tokensOf(orm: MikroORM, { secrets }: Services, code: string) {
  const reservation = await orm.em.fork().findOneOrFail(Reservation, { code });
  return { id: reservation.id, ...linkTokens(secrets, reservation) };
}
