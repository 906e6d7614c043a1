import { defineEntity, type EventArgs, p, raw } from '@mikro-orm/core';
import { bookingPhase, sellableSeats } from '../capacity.ts';
import { ACCESS_FEATURES, type AccessFeature } from '../words.ts';
import { allOf, createdAt, id, instant, isRehearsal, words } from './columns.ts';
import { Show } from './show.ts';
import { Venue } from './venue.ts';

const MINUTE = 60_000;
/** However near the performance is, a booker has this long to open a mail. */
const SHORTEST_HOLD_MINUTES = 5;

const COUNTERS = { takenSeats: 'taken_seats', pendingSeats: 'pending_seats' };

/**
 * Counters are written as differences: should somebody forget the row's lock, the check still judges what really is in the row,
 * and nobody's seats are overwritten.
 */
function writeDifferences({
  changeSet,
}: EventArgs<Partial<Record<keyof typeof COUNTERS, number>>>) {
  if (!changeSet?.originalEntity) return;
  const { originalEntity, payload } = changeSet;
  for (const counter of ['takenSeats', 'pendingSeats'] as const) {
    const [before, after] = [originalEntity[counter], payload[counter]];
    if (typeof before !== 'number' || typeof after !== 'number') continue;
    Object.assign(payload, { [counter]: raw(`${COUNTERS[counter]} + ?`, [after - before]) });
  }
}

const PerformanceSchema = defineEntity({
  name: 'Performance',
  properties: {
    id: id(),
    show: () => p.manyToOne(Show).ref(),
    venue: () => p.manyToOne(Venue).ref(),
    startsAt: instant(),
    endsAt: instant(),
    doorsOpenAt: instant(),
    doorsCloseAt: instant(),
    bookingOpensAt: instant().nullable(),
    bookingClosesAt: instant(),
    bookingPausedAt: instant().nullable(),
    cancelledAt: instant().nullable(),
    accessFeatures: words<AccessFeature>(),
    maxPartySize: p.integer(),
    roomCapacity: p.integer(),
    extraSeats: p.integer(),
    houseHolds: p.integer(),
    /** Σ party size of pending and confirmed reservations. Written only under this row's lock. */
    takenSeats: p.integer(),
    /** The pending part of `takenSeats`. */
    pendingSeats: p.integer(),
    /** Seats above the capacity that an admin accepted when cutting it; shrinks as they are given back. */
    acceptedExcess: p.integer(),
    /** Never later than the first end of a pending hold: before it, nothing can have lapsed. */
    nextExpiryAt: instant().nullable(),
    /** Raised by whoever edits the evening, never by a booking: two editors see each other by it. */
    revision: p.integer().default(1),
    createdAt: createdAt(),
    isRehearsal: isRehearsal(),
    /** Of a show that visitors do not see yet: nothing can be booked, but for a rehearsal. Read with the row, never written. */
    isUnpublished: p
      .boolean()
      .persist(false)
      .formula(
        (columns) =>
          `(select status = 'draft' and not is_rehearsal from show where id = ${columns.show})`,
      ),
  },
  hooks: { beforeUpdate: [writeDifferences] },
  indexes: [
    { properties: ['show', 'startsAt'] },
    { properties: ['startsAt'] },
    {
      name: 'performance_rehearsal_index',
      expression:
        'create index "performance_rehearsal_index" on "performance" ("id") where is_rehearsal',
    },
  ],
  checks: [
    {
      name: 'performance_never_oversold_check',
      expression:
        'taken_seats >= 0 and taken_seats <= room_capacity + extra_seats - house_holds + accepted_excess',
    },
    {
      name: 'performance_pending_check',
      expression: 'pending_seats >= 0 and pending_seats <= taken_seats',
    },
    {
      name: 'performance_capacity_check',
      expression:
        'room_capacity >= 0 and extra_seats >= 0 and house_holds >= 0 and accepted_excess >= 0 and house_holds <= room_capacity + extra_seats',
    },
    {
      name: 'performance_party_check',
      expression: 'max_party_size >= 1 and max_party_size <= 100',
    },
    {
      name: 'performance_times_check',
      expression:
        'starts_at < ends_at and doors_open_at < doors_close_at and doors_open_at <= starts_at and (booking_opens_at is null or booking_opens_at < booking_closes_at)',
    },
    {
      name: 'performance_access_features_check',
      expression: allOf('access_features', ACCESS_FEATURES),
    },
  ],
});

/** One evening of a show at one venue, with its capacity ledger. */
export class Performance extends PerformanceSchema.class {
  sellableSeats() {
    return sellableSeats(this);
  }

  freeSeats() {
    return Math.max(0, this.sellableSeats() - this.takenSeats);
  }

  bookingPhase(now: Date) {
    return bookingPhase(this, now);
  }

  /** When a hold made at `now` ends: after `holdMinutes`, or sooner when booking closes before that. */
  holdUntil(now: Date, holdMinutes: number) {
    const usual = now.getTime() + holdMinutes * MINUTE;
    const shortest = now.getTime() + Math.min(SHORTEST_HOLD_MINUTES, holdMinutes) * MINUTE;
    return new Date(Math.min(usual, Math.max(shortest, this.bookingClosesAt.getTime())));
  }

  /** Takes seats for a pending reservation. The caller holds the row's lock and has checked `freeSeats()`. */
  hold(seats: number, expiresAt: Date) {
    this.takenSeats += seats;
    this.pendingSeats += seats;
    if (!this.nextExpiryAt || expiresAt < this.nextExpiryAt) this.nextExpiryAt = expiresAt;
  }

  /** Turns held seats into confirmed ones. */
  settle(seats: number) {
    this.pendingSeats -= seats;
    if (this.pendingSeats === 0) this.nextExpiryAt = null;
  }

  /** Takes seats that are confirmed at once: a late confirmation or a larger party. */
  take(seats: number) {
    this.takenSeats += seats;
  }

  /** Gives confirmed seats back; an accepted excess shrinks with them, so it can never be sold again. */
  release(seats: number) {
    this.takenSeats -= seats;
    const excess = Math.max(0, this.takenSeats - this.sellableSeats());
    this.acceptedExcess = Math.min(this.acceptedExcess, excess);
  }

  /** Gives held seats back: the hold was cancelled or is over. */
  releaseHold(seats: number) {
    this.settle(seats);
    this.release(seats);
  }
}
PerformanceSchema.setClass(Performance);
