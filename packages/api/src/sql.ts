/** A `timestamptz` as a plain query answers it (`2026-11-21 09:03:59.741+00`; connections speak UTC). */
export function dateOf(text: string | Date): Date {
  if (text instanceof Date) return text;
  return new Date(`${text.replace(' ', 'T').replace(/[+-]\d\d(:\d\d)?$/, '')}Z`);
}

export function dateOrNull(text: string | Date | null) {
  return text === null ? null : dateOf(text);
}
