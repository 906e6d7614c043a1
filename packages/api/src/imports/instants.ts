import { Temporal } from 'temporal-polyfill';
import type { ImportColumn } from './admin-schema.ts';
import type { Cells } from './cells.ts';
import { shown } from './problems.ts';

/** `2027-01-15`, or as most of Europe writes it: `15/01/2027`, `15.1.2027`. */
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const EUROPEAN_DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
/** `20:30`, `20.30`, and the seconds that a spreadsheet adds. */
const TIME = /^(\d{1,2})[:.](\d{2})(?:[:.]00)?$/;

function dateIn(text: string) {
  const iso = ISO_DATE.exec(text);
  const european = EUROPEAN_DATE.exec(text);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : [european?.[3], european?.[2], european?.[1]];
  if (!year || !month || !day || !/^2[01]/.test(year)) return null;
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    );
  } catch {
    return null;
  }
}

function timeIn(text: string) {
  const [, hour, minute] = TIME.exec(text) ?? [];
  if (!hour || !minute || Number(hour) > 23 || Number(minute) > 59) return null;
  return Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute) });
}

/** When it is that date and time where the venue stands; null, and a problem, when a cell cannot be read. */
export function startIn(cells: Cells, timeZone: string): Date | null {
  const [dateText, timeText] = [cells.needed('date'), cells.needed('time')];
  const [date, time] = [dateIn(dateText), timeIn(timeText)];
  if (dateText && !date) cells.refuse('date', 'badDate', { value: shown(dateText) });
  if (timeText && !time) cells.refuse('time', 'badTime', { value: shown(timeText) });
  return date && time && zoned(cells, 'time', date.toPlainDateTime(time), timeZone);
}

/** A date with a time in one cell, or null when it is empty or, with a problem, cannot be read. */
export function momentIn(cells: Cells, column: ImportColumn, timeZone: string): Date | null {
  const value = cells.valueOf(column);
  if (value === '') return null;
  const [dateText = '', timeText = ''] = value.split(/[\sT]+/);
  const [date, time] = [dateIn(dateText), timeIn(timeText)];
  if (!date || !time) {
    cells.refuse(column, date ? 'badTime' : 'badDate', { value: shown(value) });
    return null;
  }
  return zoned(cells, column, date.toPlainDateTime(time), timeZone);
}

/** Of a time that a night has twice, the first is meant; one that it leaves out is nobody's. */
function zoned(cells: Cells, column: ImportColumn, wall: Temporal.PlainDateTime, zone: string) {
  const moment = wall.toZonedDateTime(zone);
  if (!moment.toPlainDateTime().equals(wall)) {
    cells.refuse(column, 'noSuchTime', { value: wall.toString() });
    return null;
  }
  return new Date(moment.epochMilliseconds);
}
