import { type EntityManager, Venue } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { clashesOf, type Clash, overlap } from './clashes.ts';
import { MOST_AT_ONCE } from './admin-schema.ts';
import { type Pattern, type PlannedStart, plannedStarts } from './wall-time.ts';

export interface Lengths {
  venueId: string;
  durationMinutes: number;
  doorsOpenMinutes: number;
  doorsCloseMinutes: number;
}

export interface PlannedEvening extends PlannedStart {
  isPast: boolean;
  clashes: Clash[];
}

const MINUTE_MS = 60_000;

/**
 * Exactly which evenings a pattern makes, in the venue's time zone, each with what stands in its way. Changes nothing. Refuses with
 * `NOT_FOUND` (the venue) and `NOT_POSSIBLE_NOW` (more than can be made at once, with `most`).
 */
export async function planEvenings(
  em: EntityManager,
  { pattern, times, ...lengths }: Lengths & { pattern: Pattern; times: string[] },
  now: Date,
): Promise<PlannedEvening[]> {
  const venue = await em.findOne(Venue, lengths.venueId);
  if (!venue) throw new DomainError('NOT_FOUND');
  const starts = plannedStarts(pattern, times, venue.timeZone);
  if (starts.length > MOST_AT_ONCE)
    throw new DomainError('NOT_POSSIBLE_NOW', { most: MOST_AT_ONCE, asked: starts.length });
  if (starts.length === 0) return [];
  const spans = starts.map(({ startsAt }) => occupied(startsAt, lengths));
  const elsewhere = await clashesOf(em, lengths, spans);
  return starts.map((start, index) => ({
    ...start,
    isPast: start.startsAt <= now,
    clashes: [...(elsewhere[index] ?? []), ...clashesWithin(starts, index, lengths)],
  }));
}

/** From the doors of an evening that starts then to its end. */
export function occupied(
  startsAt: Date,
  { durationMinutes, doorsOpenMinutes }: Pick<Lengths, 'durationMinutes' | 'doorsOpenMinutes'>,
) {
  return {
    from: minutesFrom(startsAt, -doorsOpenMinutes),
    until: minutesFrom(startsAt, durationMinutes),
  };
}

/** Earlier evenings of the same plan that are not over yet. */
function clashesWithin(starts: PlannedStart[], index: number, lengths: Lengths): Clash[] {
  const own = starts[index];
  if (!own) return [];
  return starts
    .slice(0, index)
    .filter(({ startsAt }) => overlap(occupied(startsAt, lengths), occupied(own.startsAt, lengths)))
    .map(({ startsAt }) => ({ performanceId: null, title: null, startsAt }));
}

export function minutesFrom(instant: Date, minutes: number) {
  return new Date(instant.getTime() + minutes * MINUTE_MS);
}
