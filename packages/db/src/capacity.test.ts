import { describe, expect, test } from 'vitest';
import { availabilityOf, type CapacityFacts, type HoldFacts } from './capacity.ts';

const now = new Date('2026-11-20T18:00:00Z');
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const noHolds: HoldFacts = { pendingSeats: 0, overdueSeats: 0, nextExpiryAt: null };
const evening = (facts: Partial<CapacityFacts>): CapacityFacts => ({
  cancelledAt: null,
  bookingPausedAt: null,
  bookingOpensAt: null,
  bookingClosesAt: inHours(48),
  endsAt: inHours(50),
  roomCapacity: 100,
  extraSeats: 0,
  houseHolds: 0,
  takenSeats: 0,
  ...facts,
});

describe('an evening is', () => {
  test.each([
    ['available', evening({ takenSeats: 84 }), noHolds, { status: 'available' }],
    [
      'few left by share, without a number',
      evening({ takenSeats: 85 }),
      noHolds,
      { status: 'fewLeft' },
    ],
    ['few left by number', evening({ takenSeats: 90 }), noHolds, { status: 'fewLeft', free: 10 }],
    ['sold out', evening({ takenSeats: 100 }), noHolds, { status: 'soldOut' }],
    [
      'sold out when an admin cut it below what is taken',
      evening({ takenSeats: 100, houseHolds: 5 }),
      noHolds,
      { status: 'soldOut' },
    ],
    [
      'held while only unconfirmed bookings stand in the way',
      evening({ takenSeats: 100 }),
      { pendingSeats: 4, overdueSeats: 0, nextExpiryAt: inHours(0.5) },
      { status: 'held', heldUntil: inHours(0.5).toISOString() },
    ],
    [
      'free again when holds are overdue, whether or not a job has run',
      evening({ takenSeats: 100 }),
      { pendingSeats: 4, overdueSeats: 4, nextExpiryAt: null },
      { status: 'fewLeft', free: 4 },
    ],
    [
      'not open yet, with the date',
      evening({ bookingOpensAt: inHours(1) }),
      noHolds,
      { status: 'notOpenYet', opensAt: inHours(1).toISOString() },
    ],
    ['closed by the clock', evening({ bookingClosesAt: now }), noHolds, { status: 'closed' }],
    ['closed by hand', evening({ bookingPausedAt: now }), noHolds, { status: 'closed' }],
    ['past', evening({ endsAt: now }), noHolds, { status: 'past' }],
    [
      'cancelled before anything else',
      evening({ cancelledAt: now, endsAt: now }),
      noHolds,
      { status: 'cancelled' },
    ],
  ])('%s', (_word, facts, holds, expected) => {
    expect(availabilityOf(facts, holds, now)).toEqual(expected);
  });
});
