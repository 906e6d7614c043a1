const DAY_MS = 86_400_000;

/** The instant at which clocks in `timeZone` show `time` (`HH:mm`), `days` days after the day of `now` there. */
export function zonedTime(now: Date, days: number, time: string, timeZone: string): Date {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(
    new Date(now.getTime() + days * DAY_MS),
  );
  const asUtc = new Date(`${day}T${time}:00Z`);
  return new Date(
    asUtc.getTime() - offsetAt(new Date(asUtc.getTime() - offsetAt(asUtc, timeZone)), timeZone),
  );
}

/** How far ahead of UTC the zone is at an instant, in milliseconds. */
function offsetAt(instant: Date, timeZone: string) {
  const options = { timeZone, dateStyle: 'short', timeStyle: 'medium' } as const;
  const wall = new Intl.DateTimeFormat('sv-SE', options).format(instant).replace(' ', 'T');
  return new Date(`${wall}Z`).getTime() - Math.floor(instant.getTime() / 1000) * 1000;
}
