import { OutboxEmail, Performance, Reservation } from '@azionelab/db';
import type { TestDatabase } from '@azionelab/db/testing';
import { createEvening } from './evening.ts';
import { givenUser } from './builders.ts';
import { staffOf } from './services.ts';

/** An evening with somebody at the box office, and what a test wants to know of a booking afterwards. */
export async function createBoxOffice(database: Pick<TestDatabase, 'orm'>) {
  const evening = createEvening(database);
  const { orm } = evening;
  const user = await givenUser(orm, 'boxOffice', 'Bruno Galli');
  const staff = evening.as(staffOf(user));
  return {
    ...evening,
    user,
    staff,
    reservation: (id: string) => orm.em.fork().findOneOrFail(Reservation, id),
    performance: (id: string) => orm.em.fork().findOneOrFail(Performance, id),
    /** Kinds and addresses of the mails about a booking, in order. */
    mailsOf: async (reservation: string) => {
      const mails = await orm.em
        .fork()
        .find(OutboxEmail, { reservation }, { orderBy: { createdAt: 'asc', kind: 'asc' } });
      return mails.map(({ kind, recipient, state }) => ({ kind, recipient, state }));
    },
    phoneBooking: (performanceId: string, given: Partial<PhoneBooking> = {}): PhoneBooking => ({
      performanceId,
      partySize: 2,
      name: 'Grazia Deledda',
      email: null,
      locale: 'it',
      isConfirmed: true,
      overLimitReason: null,
      idempotencyKey: crypto.randomUUID(),
      ...given,
    }),
  };
}

type Caller = ReturnType<ReturnType<typeof createEvening>['as']>;
export type PhoneBooking = Parameters<Caller['admin']['reservations']['create']>[0];
