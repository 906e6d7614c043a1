import type { AccessFeature } from '../../lib/outputs.ts';
import type { Choices, CreateInput, PlanInput } from './types.ts';

/** What the form of new evenings holds. */
export interface PlanValues {
  showId: string | null;
  venueId: string | null;
  kind: 'weekly' | 'dates';
  from: string;
  weeks: number;
  /** Monday is 1. */
  weekdays: number[];
  dates: string[];
  times: string[];
  durationMinutes: number;
  doorsOpenMinutes: number;
  doorsCloseMinutes: number;
  bookingOpensAt: string | null;
  bookingClosesMinutes: number;
  maxPartySize: number;
  roomCapacity: number;
  extraSeats: number;
  accessFeatures: AccessFeature[];
}

const INTERVAL_MINUTES = 20;

/** What is usual for an evening; Fridays and Saturdays from tomorrow on. */
export function firstValues(tomorrow: string): PlanValues {
  return {
    showId: null,
    venueId: null,
    kind: 'weekly',
    from: tomorrow,
    weeks: 4,
    weekdays: [5, 6],
    dates: [],
    times: ['21:00'],
    durationMinutes: 120,
    doorsOpenMinutes: 45,
    doorsCloseMinutes: 30,
    bookingOpensAt: null,
    bookingClosesMinutes: 60,
    maxPartySize: 10,
    roomCapacity: 0,
    extraSeats: 0,
    accessFeatures: [],
  };
}

/** What a show and a venue bring with them. */
export function withShow(show: Choices['shows'][number]): Partial<PlanValues> {
  return { showId: show.id, durationMinutes: show.durationMinutes + INTERVAL_MINUTES };
}

export function withVenue(venue: Choices['venues'][number]): Partial<PlanValues> {
  return { venueId: venue.id, roomCapacity: venue.roomCapacity };
}

/** What the plan is asked with; null while something that it needs is missing. */
export function planInputOf(values: PlanValues): PlanInput | null {
  const { venueId, showId, kind, from, weeks, weekdays, dates } = values;
  const times = values.times.filter(Boolean);
  const hasDays = kind === 'weekly' ? from && weekdays.length > 0 : dates.length > 0;
  if (!venueId || !showId || times.length === 0 || !hasDays) return null;
  const { durationMinutes, doorsOpenMinutes, doorsCloseMinutes } = values;
  return {
    venueId,
    durationMinutes,
    doorsOpenMinutes,
    doorsCloseMinutes,
    times,
    pattern: kind === 'weekly' ? { kind, from, weeks, weekdays } : { kind, dates },
  };
}

/** What the chosen evenings are made with. */
export function createInputOf(
  values: PlanValues,
  starts: string[],
  allowClashes: boolean,
): CreateInput | null {
  const { showId, venueId, durationMinutes, doorsOpenMinutes, doorsCloseMinutes } = values;
  const { bookingOpensAt, bookingClosesMinutes, maxPartySize, roomCapacity, extraSeats } = values;
  if (!showId || !venueId || starts.length === 0) return null;
  return {
    showId,
    venueId,
    starts,
    allowClashes,
    durationMinutes,
    doorsOpenMinutes,
    doorsCloseMinutes,
    bookingOpensAt,
    bookingClosesMinutes,
    maxPartySize,
    roomCapacity,
    extraSeats,
    accessFeatures: values.accessFeatures,
  };
}
