import type { ImportColumn, ImportProblem } from './admin-schema.ts';
import type { CsvRow } from './read-csv.ts';
import { type Problems, shown } from './problems.ts';

export interface Range {
  from: number;
  to: number;
}

/** Reads the cells of one line. What cannot be read becomes a problem and an empty value; `isGood` says whether there was any. */
export function cellsOf({ line, cells }: CsvRow, problems: Problems) {
  let isGood = true;
  const refuse = (
    column: ImportColumn,
    problem: ImportProblem,
    details: Record<string, string | number> = {},
  ) => {
    isGood = false;
    problems.add(line, column, problem, details);
  };
  const valueOf = (column: ImportColumn) => cells[column] ?? '';

  function text(column: ImportColumn, longest: number) {
    const value = valueOf(column);
    if (value.length > longest) refuse(column, 'tooLong', { most: longest });
    // Line breaks belong into a text; what else a terminal would obey does not.
    else if (/[^\P{Cc}\n\r\t]/u.test(value)) refuse(column, 'badText');
    return value;
  }
  function needed(column: ImportColumn) {
    const value = valueOf(column);
    if (value === '') refuse(column, 'required');
    return value;
  }
  function word<T extends string>(column: ImportColumn, list: readonly T[], otherwise: T): T {
    const value = valueOf(column);
    return value === '' ? otherwise : (wordIn(column, list, value) ?? otherwise);
  }
  function wordIn<T extends string>(column: ImportColumn, list: readonly T[], value: string) {
    const found = list.find((each) => each.toLowerCase() === value.toLowerCase());
    if (!found) refuse(column, 'unknownWord', { value: shown(value), allowed: list.join(', ') });
    return found;
  }

  /** A text of one line. */
  function oneLine(column: ImportColumn, longest: number) {
    const value = text(column, longest);
    if (/[\n\r\t]/.test(value)) refuse(column, 'badText');
    return value;
  }
  function number<T extends number | null>(column: ImportColumn, range: Range, otherwise: T) {
    const { from, to } = range;
    const value = valueOf(column);
    if (value === '') return otherwise;
    if (!/^-?\d{1,9}$/.test(value)) refuse(column, 'notANumber', { value: shown(value) });
    else if (Number(value) < from || Number(value) > to) refuse(column, 'outOfRange', { from, to });
    else return Number(value);
    return otherwise;
  }
  function neededNumber(column: ImportColumn, range: Range) {
    return needed(column) === '' ? range.from : number(column, range, range.from);
  }
  /** Words between `|`. */
  function words<T extends string>(column: ImportColumn, list: readonly T[]): T[] {
    const values = valueOf(column)
      .split('|')
      .map((value) => value.trim())
      .filter((value) => value !== '');
    return [...new Set(values.flatMap((value) => wordIn(column, list, value) ?? []))];
  }
  const isLineGood = () => isGood;
  const reading = { text, oneLine, number, neededNumber, needed, word, words };
  return { line, isGood: isLineGood, refuse, valueOf, ...reading };
}
export type Cells = ReturnType<typeof cellsOf>;
