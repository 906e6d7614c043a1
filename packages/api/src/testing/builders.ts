import { randomUUID } from 'node:crypto';
import {
  HouseHold,
  type MikroORM,
  Performance,
  Show,
  User,
  Venue,
  ref,
  type Role,
} from '@azionelab/db';
import type { CreateReservationInput } from '../reservations/schema.ts';

const HOUR_MS = 3_600_000;
const both = (text: string) => ({ it: text, en: text });

export interface GivenPerformance {
  capacity?: number;
  /** Hours from `now` to the start; two days unless told. */
  startsInHours?: number;
  extraSeats?: number;
  houseHolds?: number;
  maxPartySize?: number;
  bookingOpensAt?: Date | null;
  bookingClosesAt?: Date;
  show?: Show;
  venue?: Venue;
}

/** A performance with a show and a venue of its own unless they are given. */
export async function givenPerformance(orm: MikroORM, now: Date, given: GivenPerformance = {}) {
  const em = orm.em.fork();
  const startsAt = new Date(now.getTime() + (given.startsInHours ?? 48) * HOUR_MS);
  const show = given.show ?? em.create(Show, showData());
  const venue = given.venue ?? em.create(Venue, venueData(given.capacity ?? 50));
  const performance = em.create(Performance, {
    show: ref(show),
    venue: ref(venue),
    startsAt,
    accessFeatures: [],
    createdAt: now,
    endsAt: new Date(startsAt.getTime() + 2 * HOUR_MS),
    doorsOpenAt: new Date(startsAt.getTime() - HOUR_MS),
    doorsCloseAt: new Date(startsAt.getTime() + HOUR_MS),
    bookingOpensAt: given.bookingOpensAt ?? null,
    bookingClosesAt: given.bookingClosesAt ?? startsAt,
    bookingPausedAt: null,
    cancelledAt: null,
    nextExpiryAt: null,
    maxPartySize: given.maxPartySize ?? 10,
    roomCapacity: given.capacity ?? 50,
    extraSeats: given.extraSeats ?? 0,
    houseHolds: given.houseHolds ?? 0,
    takenSeats: 0,
    pendingSeats: 0,
    acceptedExcess: 0,
  });
  if (given.houseHolds) {
    em.create(HouseHold, {
      performance: ref(performance),
      seats: given.houseHolds,
      label: 'Stampa',
      reason: null,
      createdBy: null,
      createdAt: now,
    });
  }
  await em.flush();
  return performance;
}

export function showData() {
  const slug = `show-${randomUUID().slice(0, 8)}`;
  return {
    slug,
    status: 'published' as const,
    title: both('Antigone'),
    tagline: both('Una città'),
    version: 1,
    synopsis: both('Primo paragrafo.\n\nSecondo.'),
    ageAdvice: both('Per tutti'),
    minimumAge: null,
    durationMinutes: 90,
    intervals: 0,
    contentNotes: [],
    accessFeatures: [],
    credits: [],
    cast: [],
    createdAt: new Date(),
  };
}

export function venueData(roomCapacity: number) {
  return {
    slug: `venue-${randomUUID().slice(0, 8)}`,
    name: 'Teatro Volano',
    address: 'Via Volano 1',
    city: 'Ferrara',
    timeZone: 'Europe/Rome',
    latitude: null,
    longitude: null,
    mapUrl: null,
    version: 1,
    directions: both('A piedi'),
    accessInfo: both('Nessun gradino'),
    accessFeatures: [],
    roomCapacity,
    createdAt: new Date(),
  };
}

/** A member of staff whose password is `password`. */
export async function givenUser(orm: MikroORM, role: Role, name = 'Ada Porta') {
  const em = orm.em.fork();
  const user = em.create(User, {
    email: `${randomUUID()}@example.org`,
    name,
    role,
    locale: 'it',
    createdAt: new Date(),
    passwordHash: 'plain:password',
    disabledAt: null,
  });
  await em.flush();
  return user;
}

/** What a visitor sends with the form; every call is another person with another form. */
export function bookingInput(
  performanceId: string,
  given: Partial<CreateReservationInput> = {},
): CreateReservationInput {
  const idempotencyKey = randomUUID();
  return {
    performanceId,
    partySize: 2,
    name: 'Ada Lovelace',
    email: `${idempotencyKey}@example.org`,
    locale: 'it',
    acceptPrivacy: true,
    idempotencyKey,
    ...given,
  };
}
