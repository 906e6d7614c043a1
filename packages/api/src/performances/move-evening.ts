import { type EntityManager, LockMode, type Performance, ref, Venue } from '@azionelab/db';
import { changesBetween, record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { startJob } from '../jobs/start.ts';
import { activeReservations } from './cancel-evening.ts';
import { acceptExcess } from './capacity-change.ts';
import { clashesOf } from './clashes.ts';
import { type By, editEvening, timesOf, type Version } from './edited.ts';

export interface Move extends Version {
  startsAt: string;
  venueId: string;
  roomCapacity: number;
  acceptedExcess: number;
  allowClashes: boolean;
}

/**
 * Gives an evening another date, time or venue. Everything that is counted from its start moves with it; tickets stay valid, and a job
 * tells everybody who has one. Answers the job, or null when nobody has booked. Refuses as `editEvening` and `changeCapacity`, and with
 * `PERFORMANCE_CANCELLED`, `NOT_POSSIBLE_NOW` (it is over, or would begin in the past, or stays where and when it is) and
 * `CONFIRMATION_REQUIRED` (with how many `clashes` at the venue).
 */
export async function moveEvening(em: EntityManager, move: Move, { userId, now }: By) {
  return editEvening(em, move, now, async (tx, performance) => {
    const startsAt = new Date(move.startsAt);
    refuseMove(performance, { startsAt, venueId: move.venueId, now });
    const oldVenue = await tx.findOneOrFail(Venue, performance.venue.id);
    const venue = await tx.findOne(Venue, move.venueId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!venue) throw new DomainError('NOT_FOUND');
    const before = factsOf(performance, oldVenue);
    shiftTimes(performance, startsAt);
    performance.venue = ref(venue);
    performance.roomCapacity = move.roomCapacity;
    acceptExcess(performance, move.acceptedExcess);
    if (!move.allowClashes) await refuseClashes(tx, performance);
    record(tx, {
      action: 'performance.moved',
      entityId: performance.id,
      at: now,
      userId,
      details: changesBetween(before, factsOf(performance, venue)),
    });
    const reservationIds = await activeReservations(tx, performance);
    if (reservationIds.length === 0) return null;
    return startJob(tx, {
      kind: 'movePerformance',
      performanceId: performance.id,
      params: {
        reservationIds,
        from: { startsAt: before.startsAt, venueName: oldVenue.name },
        to: { startsAt: startsAt.toISOString(), venueName: venue.name },
        emailVersion: performance.revision,
      },
      total: reservationIds.length,
      userId,
      now,
    }).id;
  });
}

function refuseMove(
  performance: Performance,
  { startsAt, venueId, now }: { startsAt: Date; venueId: string; now: Date },
) {
  if (performance.cancelledAt) throw new DomainError('PERFORMANCE_CANCELLED');
  const isSame =
    startsAt.getTime() === performance.startsAt.getTime() && venueId === performance.venue.id;
  if (performance.endsAt <= now || startsAt <= now || isSame)
    throw new DomainError('NOT_POSSIBLE_NOW');
}

async function refuseClashes(tx: EntityManager, { id, venue, doorsOpenAt, endsAt }: Performance) {
  const place = { venueId: venue.id, exceptId: id };
  const [found = []] = await clashesOf(tx, place, [{ from: doorsOpenAt, until: endsAt }]);
  if (found.length > 0) throw new DomainError('CONFIRMATION_REQUIRED', { clashes: found.length });
}

/** Doors, end and the close of booking stay as far from the start as they were; booking that would open too late is open. */
export function shiftTimes(performance: Performance, startsAt: Date) {
  const shift = startsAt.getTime() - performance.startsAt.getTime();
  for (const time of TIMES) performance[time] = new Date(performance[time].getTime() + shift);
  const { bookingOpensAt, bookingClosesAt } = performance;
  if (bookingOpensAt && bookingOpensAt >= bookingClosesAt) performance.bookingOpensAt = null;
}
const TIMES = ['startsAt', 'endsAt', 'doorsOpenAt', 'doorsCloseAt', 'bookingClosesAt'] as const;

function factsOf(performance: Performance, venue: Venue) {
  return { ...timesOf(performance), venue: venue.slug, roomCapacity: performance.roomCapacity };
}
