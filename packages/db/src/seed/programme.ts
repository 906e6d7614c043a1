import { readFile } from 'node:fs/promises';
import { ref } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { HouseHold, Performance, Poster, Show, Venue } from '../entities/index.ts';
import { demoSeason } from './content/index.ts';
import type { SeasonShow, SeasonVenue } from './season.ts';
import type { SeedContext } from './tools.ts';

const MINUTE_MS = 60_000;
const PERCENT = 100;

export async function seedShow(em: EntityManager, slug: string, { tools, now }: SeedContext) {
  const { poster, ...texts } = found(demoSeason.shows, slug);
  const show = em.create(Show, { ...texts, status: 'published', createdAt: now });
  const svg = await readFile(new URL(`./posters/${poster.file}`, import.meta.url));
  const rendered = await tools.storePoster(svg, { x: poster.focalX, y: poster.focalY });
  em.create(Poster, {
    show: ref(show),
    alt: poster.alt,
    color: poster.color,
    createdAt: now,
    ...rendered,
    focalX: Math.round(poster.focalX * PERCENT),
    focalY: Math.round(poster.focalY * PERCENT),
  });
  return show;
}

export function seedVenue(em: EntityManager, slug: string, { now }: SeedContext) {
  return em.create(Venue, { ...found<SeasonVenue>(demoSeason.venues, slug), createdAt: now });
}

function found<T extends SeasonShow | SeasonVenue>(list: T[], slug: string): T {
  const match = list.find((each) => each.slug === slug);
  if (!match) throw new Error(`The season has no ${slug}.`);
  return match;
}

export interface Evening {
  show: Show;
  venue: Venue;
  startsAt: Date;
  roomCapacity?: number;
  extraSeats?: number;
  houseHolds?: number;
  bookingOpensAt?: Date | null;
  bookingClosesAt?: Date;
  bookingPausedAt?: Date | null;
  accessFeatures?: Show['accessFeatures'];
}

export function seedPerformance(em: EntityManager, evening: Evening, now: Date) {
  const { show, venue, startsAt, accessFeatures = [] } = evening;
  const endsAt = new Date(startsAt.getTime() + show.durationMinutes * MINUTE_MS);
  const performance = em.create(Performance, {
    show: ref(show),
    venue: ref(venue),
    startsAt,
    endsAt,
    accessFeatures,
    createdAt: now,
    doorsOpenAt: new Date(startsAt.getTime() - 60 * MINUTE_MS),
    doorsCloseAt: endsAt,
    bookingOpensAt: evening.bookingOpensAt ?? null,
    bookingClosesAt: evening.bookingClosesAt ?? startsAt,
    bookingPausedAt: evening.bookingPausedAt ?? null,
    maxPartySize: 10,
    roomCapacity: evening.roomCapacity ?? venue.roomCapacity,
    extraSeats: evening.extraSeats ?? 0,
    houseHolds: evening.houseHolds ?? 0,
    takenSeats: 0,
    pendingSeats: 0,
    acceptedExcess: 0,
    nextExpiryAt: null,
    cancelledAt: null,
  });
  if (evening.houseHolds) {
    em.create(HouseHold, {
      performance: ref(performance),
      seats: evening.houseHolds,
      label: 'Stampa e compagnia',
      reason: null,
      createdBy: null,
      createdAt: now,
    });
  }
  return performance;
}
