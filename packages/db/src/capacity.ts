/** The columns of a performance that decide whether and how many seats can be booked. */
export interface CapacityFacts {
  cancelledAt: Date | null | undefined;
  bookingPausedAt: Date | null | undefined;
  bookingOpensAt: Date | null | undefined;
  bookingClosesAt: Date;
  endsAt: Date;
  roomCapacity: number;
  extraSeats: number;
  houseHolds: number;
  takenSeats: number;
}

/** What a plain read knows of the unconfirmed bookings that stand in the way. */
export interface HoldFacts {
  pendingSeats: number;
  /** Seats of pending reservations whose hold is over although no job has written it down. */
  overdueSeats: number;
  nextExpiryAt: Date | null | undefined;
}

export const AVAILABILITY_STATUSES = [
  'available',
  'fewLeft',
  'held',
  'soldOut',
  'notOpenYet',
  'closed',
  'cancelled',
  'past',
] as const;
export interface Availability {
  status: (typeof AVAILABILITY_STATUSES)[number];
  /** The exact number of free seats, told only from ten down. */
  free?: number;
  heldUntil?: string;
  opensAt?: string;
}

const FEW_SEATS = 10;
const FEW_SHARE = 0.15;

export type BookingPhase = 'open' | 'notOpenYet' | 'closed' | 'cancelled' | 'past';

export function sellableSeats(
  facts: Pick<CapacityFacts, 'roomCapacity' | 'extraSeats' | 'houseHolds'>,
) {
  return facts.roomCapacity + facts.extraSeats - facts.houseHolds;
}

/** Whether booking is open at `now`, whatever the number of seats. */
export function bookingPhase(facts: CapacityFacts, now: Date): BookingPhase {
  if (facts.cancelledAt) return 'cancelled';
  if (now >= facts.endsAt) return 'past';
  if (facts.bookingPausedAt || now >= facts.bookingClosesAt) return 'closed';
  if (facts.bookingOpensAt && now < facts.bookingOpensAt) return 'notOpenYet';
  return 'open';
}

/** The one word a page shows for a performance. It informs; it never decides about a booking. */
export function availabilityOf(facts: CapacityFacts, holds: HoldFacts, now: Date): Availability {
  const phase = bookingPhase(facts, now);
  if (phase === 'notOpenYet' && facts.bookingOpensAt) {
    return { status: phase, opensAt: facts.bookingOpensAt.toISOString() };
  }
  if (phase !== 'open') return { status: phase };

  const sellable = sellableSeats(facts);
  const free = Math.max(0, sellable - facts.takenSeats + holds.overdueSeats);
  if (free === 0) {
    const heldSeats = holds.pendingSeats - holds.overdueSeats;
    if (heldSeats <= 0 || !holds.nextExpiryAt) return { status: 'soldOut' };
    return { status: 'held', heldUntil: holds.nextExpiryAt.toISOString() };
  }
  if (free <= FEW_SEATS) return { status: 'fewLeft', free };
  return { status: free <= sellable * FEW_SHARE ? 'fewLeft' : 'available' };
}
