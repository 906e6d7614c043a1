import {
  type AccessFeature,
  type EntityManager,
  LockMode,
  Performance,
  ref,
  Show,
  Venue,
} from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide } from '../transaction.ts';
import { clashesOf, overlap } from './clashes.ts';
import { type By, refuseStrangeTimes } from './edited.ts';
import { type Lengths, minutesFrom, occupied } from './plan-evenings.ts';

export interface NewEvenings extends Lengths {
  showId: string;
  starts: string[];
  bookingOpensAt: string | null;
  bookingClosesMinutes: number;
  maxPartySize: number;
  roomCapacity: number;
  extraSeats: number;
  accessFeatures: AccessFeature[];
  allowClashes: boolean;
}

/**
 * Makes one evening for every start, all or none. Whoever plans another one at the same venue waits. Refuses with `NOT_FOUND`,
 * `NOT_POSSIBLE_NOW` (archived show, a start in the past), `INVALID_INPUT` (times in an order that no evening has) and `CONFIRMATION_REQUIRED` (with
 * how many `clashes`).
 */
export async function createEvenings(em: EntityManager, input: NewEvenings, { userId, now }: By) {
  return decide(em, async (tx) => {
    const venue = await tx.findOne(Venue, input.venueId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const show = await tx.findOne(Show, input.showId);
    if (!venue || !show) throw new DomainError('NOT_FOUND');
    const starts = [...new Set(input.starts.map((start) => Date.parse(start)))]
      .toSorted((one, other) => one - other)
      .map((start) => new Date(start));
    if (show.status === 'archived' || starts.some((start) => start <= now))
      throw new DomainError('NOT_POSSIBLE_NOW');
    if (!input.allowClashes) await refuseClashes(tx, input, starts);
    const made = starts.map((startsAt) => eveningOf(tx, { input, show, venue, startsAt, now }));
    for (const performance of made) {
      record(tx, {
        action: 'performance.created',
        entityId: performance.id,
        at: now,
        userId,
        details: {
          show: show.slug,
          venue: venue.slug,
          startsAt: performance.startsAt.toISOString(),
          roomCapacity: performance.roomCapacity,
        },
      });
    }
    return made.map(({ id }) => id);
  }).catch(refuseStrangeTimes);
}

async function refuseClashes(tx: EntityManager, input: NewEvenings, starts: Date[]) {
  const spans = starts.map((startsAt) => occupied(startsAt, input));
  const found = await clashesOf(tx, input, spans);
  const clashes = spans.filter(
    (span, index) =>
      found[index]?.length || spans.slice(0, index).some((other) => overlap(span, other)),
  ).length;
  if (clashes > 0) throw new DomainError('CONFIRMATION_REQUIRED', { clashes });
}

interface Evening {
  input: NewEvenings;
  show: Show;
  venue: Venue;
  startsAt: Date;
  now: Date;
}

function eveningOf(tx: EntityManager, { input, show, venue, startsAt, now }: Evening) {
  const bookingOpensAt = input.bookingOpensAt ? new Date(input.bookingOpensAt) : null;
  const bookingClosesAt = minutesFrom(startsAt, -input.bookingClosesMinutes);
  return tx.create(Performance, {
    id: crypto.randomUUID(),
    show: ref(show),
    venue: ref(venue),
    startsAt,
    endsAt: minutesFrom(startsAt, input.durationMinutes),
    doorsOpenAt: minutesFrom(startsAt, -input.doorsOpenMinutes),
    doorsCloseAt: minutesFrom(startsAt, input.doorsCloseMinutes),
    bookingOpensAt,
    bookingClosesAt,
    bookingPausedAt: null,
    cancelledAt: null,
    accessFeatures: input.accessFeatures,
    maxPartySize: input.maxPartySize,
    roomCapacity: input.roomCapacity,
    extraSeats: input.extraSeats,
    houseHolds: 0,
    takenSeats: 0,
    pendingSeats: 0,
    acceptedExcess: 0,
    nextExpiryAt: null,
    createdAt: now,
  });
}
