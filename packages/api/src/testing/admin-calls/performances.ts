import { HouseHold, Performance } from '@azionelab/db';
import { givenPerformance } from '../builders.ts';
import type { AdminCalls } from './season.ts';

const DAY_MS = 86_400_000;

export const performancesCalls: AdminCalls = async (season) => {
  const { admin, boxOffice, orm, clock, show, venue } = season;
  const evening = async () => (await givenPerformance(orm, clock.now(), { houseHolds: 2 })).id;
  const booked = async () => {
    const id = await evening();
    await season.confirmed(id);
    return id;
  };
  const ids = {
    update: await evening(),
    pause: await evening(),
    reopen: await evening(),
    delete: await evening(),
    capacity: await booked(),
    cancel: await booked(),
    move: await booked(),
  };
  const toUpdate = await orm.em.fork().findOneOrFail(Performance, ids.update);
  const hold = await orm.em.fork().findOneOrFail(HouseHold, { performance: ids.capacity });
  const later = (days: number) => new Date(clock.now().getTime() + days * DAY_MS).toISOString();
  const lengths = {
    venueId: venue.id,
    durationMinutes: 90,
    doorsOpenMinutes: 60,
    doorsCloseMinutes: 30,
  };
  return {
    'admin.performances.list': () => boxOffice.admin.performances.list({ search: 'anti' }),
    'admin.performances.export': () => boxOffice.admin.performances.export({ when: 'all' }),
    'admin.performances.calendar': () =>
      boxOffice.admin.performances.calendar({ month: '2026-11' }),
    'admin.performances.byId': () => boxOffice.admin.performances.byId({ id: ids.capacity }),
    'admin.performances.choices': () => boxOffice.admin.performances.choices({}),
    'admin.performances.affected': () =>
      admin.admin.performances.affected({ id: ids.capacity, sellable: 1 }),
    'admin.performances.cancelPreview': () =>
      admin.admin.performances.cancelPreview({ id: ids.cancel }),
    'admin.performances.movePreview': () =>
      admin.admin.performances.movePreview({
        id: ids.move,
        startsAt: later(9),
        venueId: venue.id,
      }),
    'admin.performances.plan': () =>
      admin.admin.performances.plan({
        ...lengths,
        pattern: { kind: 'weekly', from: '2026-12-01', weeks: 2, weekdays: [5, 6] },
        times: ['21:00'],
      }),
    'admin.performances.create': () =>
      admin.admin.performances.create({
        ...lengths,
        showId: show.id,
        starts: [later(20), later(21)],
        bookingOpensAt: null,
        bookingClosesMinutes: 60,
        maxPartySize: 8,
        roomCapacity: 40,
        extraSeats: 0,
        accessFeatures: ['stepFree'],
        allowClashes: true,
      }),
    'admin.performances.update': () =>
      admin.admin.performances.update({
        id: ids.update,
        revision: 1,
        endsAt: toUpdate.endsAt.toISOString(),
        doorsOpenAt: toUpdate.doorsOpenAt.toISOString(),
        doorsCloseAt: toUpdate.doorsCloseAt.toISOString(),
        bookingOpensAt: null,
        bookingClosesAt: toUpdate.doorsOpenAt.toISOString(),
        maxPartySize: 4,
        accessFeatures: ['surtitles'],
      }),
    'admin.performances.pauseBooking': () =>
      admin.admin.performances.pauseBooking({ id: ids.pause, revision: 1 }),
    'admin.performances.reopenBooking': () =>
      admin.admin.performances.reopenBooking({ id: ids.reopen, revision: 1 }),
    'admin.performances.delete': () =>
      admin.admin.performances.delete({ id: ids.delete, revision: 1 }),
    'admin.performances.changeCapacity': () =>
      admin.admin.performances.changeCapacity({
        id: ids.capacity,
        revision: 1,
        roomCapacity: 60,
        extraSeats: 4,
        houseHolds: [
          { id: hold.id, seats: 3, label: 'Stampa', reason: null },
          { seats: 1, label: 'Regia', reason: 'banco' },
        ],
      }),
    'admin.performances.cancel': () =>
      admin.admin.performances.cancel({ id: ids.cancel, revision: 1, confirmation: 'Antigone' }),
    'admin.performances.move': () =>
      admin.admin.performances.move({
        id: ids.move,
        revision: 1,
        startsAt: later(9),
        venueId: venue.id,
        roomCapacity: 50,
        allowClashes: true,
      }),
  };
};
