import { randomUUID } from 'node:crypto';
import { HouseHold, Performance, ref, Show, Venue } from '@azionelab/db';
import type { Site } from './site-fixtures.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const both = (text: string) => ({ it: text, en: text });

export interface GivenPerformance {
  /** Unique unless told. */
  title?: string;
  /** Seats of the room; 50 unless told. */
  capacity?: number;
  extraSeats?: number;
  houseHolds?: number;
  maxPartySize?: number;
  /** Two days unless told; the door opens an hour before and closes an hour after. */
  startsInHours?: number;
  bookingOpensAt?: Date;
  isPaused?: boolean;
  isCancelled?: boolean;
  /** Another evening of the same show at the same venue. */
  sameShowAs?: Evening;
  /** The site's time, when a test has moved it. */
  now?: Date;
}

export interface Evening {
  id: string;
  title: string;
  slug: string;
  venueSlug: string;
  venueName: string;
  startsAt: Date;
}

/** An evening with a show and a venue of its own, straight into the site's database. */
export async function givenPerformance(
  orm: NonNullable<Site['orm']>,
  given: GivenPerformance = {},
): Promise<Evening> {
  const em = orm.em.fork();
  const now = given.now ?? new Date();
  const { sameShowAs: twin, capacity = 50 } = given;
  const show = twin
    ? await em.findOneOrFail(Show, { slug: twin.slug })
    : em.create(Show, showData(given.title, now));
  const venue = twin
    ? await em.findOneOrFail(Venue, { slug: twin.venueSlug })
    : em.create(Venue, venueData(capacity, now));
  const startsAt = new Date(now.getTime() + (given.startsInHours ?? 48) * HOUR_MS);
  const performance = em.create(Performance, {
    show: ref(show),
    venue: ref(venue),
    startsAt,
    endsAt: new Date(startsAt.getTime() + 2 * HOUR_MS),
    doorsOpenAt: new Date(startsAt.getTime() - HOUR_MS),
    doorsCloseAt: new Date(startsAt.getTime() + HOUR_MS),
    bookingOpensAt: given.bookingOpensAt ?? null,
    bookingClosesAt: startsAt,
    bookingPausedAt: given.isPaused ? now : null,
    cancelledAt: given.isCancelled ? now : null,
    accessFeatures: [],
    maxPartySize: given.maxPartySize ?? 10,
    roomCapacity: capacity,
    extraSeats: given.extraSeats ?? 0,
    houseHolds: given.houseHolds ?? 0,
    takenSeats: 0,
    pendingSeats: 0,
    acceptedExcess: 0,
    nextExpiryAt: null,
    createdAt: now,
  });
  if (given.houseHolds) {
    em.create(HouseHold, {
      performance: ref(performance),
      seats: given.houseHolds,
      label: 'Press',
      reason: null,
      createdBy: null,
      createdAt: now,
    });
  }
  await em.flush();
  const { slug } = show;
  return {
    id: performance.id,
    title: show.title.en,
    slug,
    venueSlug: venue.slug,
    venueName: venue.name,
    startsAt,
  };
}

function showData(title: string | undefined, createdAt: Date) {
  const name = randomUUID().slice(0, 8);
  return {
    slug: `show-${name}`,
    status: 'published' as const,
    title: both(title ?? `Dress rehearsal ${name}`),
    tagline: both('Nobody has seen it yet'),
    synopsis: both('It begins.\n\nIt ends.'),
    ageAdvice: both('For everyone'),
    minimumAge: null,
    durationMinutes: 120,
    intervals: 0,
    contentNotes: [],
    accessFeatures: [],
    credits: [],
    cast: [],
    createdAt,
    version: 1,
  };
}

function venueData(roomCapacity: number, createdAt: Date) {
  const name = randomUUID().slice(0, 8);
  return {
    slug: `house-${name}`,
    name: `Sala ${name}`,
    address: 'Via delle Prove 1',
    city: 'Ferrara',
    timeZone: 'Europe/Rome',
    latitude: null,
    longitude: null,
    mapUrl: null,
    directions: both('On foot.'),
    accessInfo: both('No steps.'),
    accessFeatures: [],
    roomCapacity,
    createdAt,
    version: 1,
  };
}
