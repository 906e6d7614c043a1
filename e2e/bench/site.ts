import { randomUUID } from 'node:crypto';
import { createShortMemory } from '@azionelab/api/server';
import {
  bookingInput,
  callerOf,
  createTestServices,
  givenUser,
  staffOf,
} from '@azionelab/api/testing';
import { createOrm } from '@azionelab/db';
import { tokenOf } from './season.ts';

export type InProcess = Awaited<ReturnType<typeof openInProcess>>;

const LIST_MEMORY_MS = 2_000;

/** The site's own procedures over its own ORM, in this process: what is left out is HTTP. */
export async function openInProcess(databaseUrl: string) {
  const orm = await createOrm({ databaseUrl });
  const services = createTestServices(orm, () => new Date());
  const usher = await givenUser(orm, 'door');
  const guest = callerOf(services);
  const remembering = callerOf({ ...services, shows: createShortMemory(LIST_MEMORY_MS) });
  const door = callerOf(services, staffOf(usher));
  return {
    orm,
    staffId: usher.id,
    book: (performanceId: string) =>
      guest.reservations.create(bookingInput(performanceId, { partySize: 1 })),
    confirm: (number: number) => guest.reservations.confirm({ token: tokenOf('confirm', number) }),
    scan: (number: number, performanceId: string) =>
      door.door
        .scan({ performanceId, token: tokenOf('ticket', number), nonce: randomUUID() })
        .then(({ result }) => result),
    list: () => guest.shows.list({}),
    rememberedList: () => remembering.shows.list({}),
    /** The word of the answer to a booking. */
    tryBooking: (performanceId: string) =>
      guest.reservations.create(bookingInput(performanceId, { partySize: 1 })).then(
        () => 'ok',
        (error: Error & { cause?: { reason?: string } }) => error.cause?.reason ?? error.message,
      ),
    close: () => orm.close(true),
  };
}
