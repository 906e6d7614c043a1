import { Temporal } from 'temporal-polyfill';

export type Pattern =
  | { kind: 'weekly'; from: string; weeks: number; weekdays: number[] }
  | { kind: 'dates'; dates: string[] };

/** What a clock change does to a time: spring leaves it out, or autumn has it twice. */
export type ClockChange = 'skipped' | 'twice';

export interface PlannedStart {
  date: string;
  time: string;
  startsAt: Date;
  clockChange: ClockChange | null;
}

const DAYS_A_WEEK = 7;

/**
 * Every date of the pattern at every time, as the clocks of the zone show it: nine in the evening stays nine in the evening when
 * summer time ends. Of a time that comes twice the first is meant; one that is left out moves forward and says so.
 */
export function plannedStarts(pattern: Pattern, times: string[], timeZone: string): PlannedStart[] {
  return datesOf(pattern)
    .flatMap((date) => [...new Set(times)].map((time) => startOf(date, time, timeZone)))
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
}

function datesOf(pattern: Pattern): string[] {
  if (pattern.kind === 'dates') return [...new Set(pattern.dates)];
  const { from, weeks, weekdays } = pattern;
  const first = Temporal.PlainDate.from(from);
  return Array.from({ length: weeks * DAYS_A_WEEK }, (_, days) => first.add({ days }))
    .filter(({ dayOfWeek }) => weekdays.includes(dayOfWeek))
    .map(String);
}

function startOf(date: string, time: string, timeZone: string): PlannedStart {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  const at = (disambiguation: 'earlier' | 'later') =>
    wall.toZonedDateTime(timeZone, { disambiguation });
  const [earlier, later] = [at('earlier'), at('later')];
  const meant = wall.toZonedDateTime(timeZone, { disambiguation: 'compatible' });
  return {
    date,
    time,
    startsAt: new Date(meant.epochMilliseconds),
    clockChange: changeBetween(earlier, later, wall),
  };
}

function changeBetween(
  earlier: Temporal.ZonedDateTime,
  later: Temporal.ZonedDateTime,
  wall: Temporal.PlainDateTime,
): ClockChange | null {
  if (earlier.epochMilliseconds === later.epochMilliseconds) return null;
  return earlier.toPlainDateTime().equals(wall) ? 'twice' : 'skipped';
}

/** What clocks in the zone show at an instant: `2026-11-21 20:30`. */
export function wallTimeAt(iso: string, timeZone: string) {
  const wall = Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return wall.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
