import { Temporal } from 'temporal-polyfill';

/** The wall clock of a theatre: `2026-11-21 20:30:00`, as date fields hold it. */
export type WallTime = string;

/** What clocks in the zone show at an instant. */
export function wallTimeOf(iso: string, timeZone: string): WallTime {
  const wall = Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return wall.toString({ smallestUnit: 'second' }).replace('T', ' ');
}

/**
 * The instant at which clocks in the zone show that time; null when it is no time at all. Of the two times of an autumn night the
 * first, and a time that spring leaves out moves forward.
 */
export function instantOf(wall: WallTime, timeZone: string): string | null {
  try {
    const zoned = Temporal.PlainDateTime.from(wall.replace(' ', 'T')).toZonedDateTime(timeZone, {
      disambiguation: 'compatible',
    });
    return zoned.toInstant().toString();
  } catch {
    return null;
  }
}
