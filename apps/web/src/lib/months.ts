import { dayKey } from './format.ts';

/** Months are `YYYY-MM` words; days are compared as `YYYY-MM-DD`, so no time zone can move them. */
export function monthOf(instant: Date, timeZone: string) {
  return dayKey(instant, timeZone).slice(0, 7);
}

export function shiftMonth(month: string, by: number) {
  const { year, index } = parse(month);
  return new Date(Date.UTC(year, index + by, 1)).toISOString().slice(0, 7);
}

export function daysOf(month: string) {
  const { year, index } = parse(month);
  const count = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
  return Array.from({ length: count }, (_, day) => `${month}-${String(day + 1).padStart(2, '0')}`);
}

/** 1 for a month that begins on a Monday, 7 for a Sunday. */
export function firstWeekday(month: string) {
  const { year, index } = parse(month);
  return new Date(Date.UTC(year, index, 1)).getUTCDay() || 7;
}

function parse(month: string) {
  const [year = '1970', number = '1'] = month.split('-');
  return { year: Number(year), index: Number(number) - 1 };
}
