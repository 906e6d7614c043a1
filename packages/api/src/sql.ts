/** A `timestamptz` as a plain query answers it, in whatever zone the connection speaks: `2026-11-21 09:03:59.741+00`. */
export function dateOf(text: string): Date {
  const offset = /([+-]\d\d)(:?\d\d)?$/;
  return new Date(
    text.replace(' ', 'T').replace(offset, (_, hours, minutes = ':00') => hours + minutes),
  );
}

export function dateOrNull(text: string | null) {
  return text === null ? null : dateOf(text);
}

/** A list as one parameter that PostgreSQL reads as an array: `= any(?::text[])`. */
export function arrayOf(list: string[]) {
  return `{${list.map((text) => JSON.stringify(text)).join(',')}}`;
}
