import { CsvError, parse } from 'csv-parse/sync';
import {
  IMPORT_COLUMNS,
  type ImportColumn,
  type ImportKindName,
  MOST_IMPORTED,
  REQUIRED_COLUMNS,
  type SEPARATORS,
} from './admin-schema.ts';
import { type Problems, shown } from './problems.ts';

export type Separator = (typeof SEPARATORS)[number];

export interface CsvRow {
  line: number;
  cells: Partial<Record<ImportColumn, string>>;
}
export interface CsvFile {
  separator: Separator;
  rows: CsvRow[];
}

interface Line {
  line: number;
  cells: string[];
}

/** What a decoder puts in the place of bytes that are not UTF-8. */
const NOT_UTF8 = '\uFFFD';
/** An apostrophe that an export set before what a spreadsheet would run as a formula. */
const GUARD = /^'(?=\s*[=+\-@\t\r＝＋－＠])/;

/** The lines of a file under its header; whatever is wrong with the file as a file goes to `problems`. */
export function readCsv(text: string, kind: ImportKindName, problems: Problems): CsvFile {
  const separator = separatorOf(text);
  const broken = text.indexOf(NOT_UTF8);
  if (broken >= 0) {
    problems.add(lineAt(text, broken), null, 'notUtf8');
    return { separator, rows: [] };
  }
  const [header, ...lines] = linesOf(text, separator, problems);
  if (problems.count() > 0) return { separator, rows: [] };
  const columns = header ? columnsOf(header, kind, problems) : [];
  if (lines.length === 0) problems.add(1, null, 'empty');
  if (lines.length > MOST_IMPORTED)
    problems.add(lines[MOST_IMPORTED]?.line ?? 1, null, 'tooManyLines', { most: MOST_IMPORTED });
  if (problems.count() > 0) return { separator, rows: [] };
  return { separator, rows: lines.map((line) => rowOf(line, columns, problems)) };
}

/** The one of the two that the header uses: no column has either in its name. */
function separatorOf(text: string): Separator {
  const header = text.split(/[\r\n]+/).find((line) => line.trim() !== '') ?? '';
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

function linesOf(text: string, delimiter: Separator, problems: Problems): Line[] {
  const lines: Line[] = [];
  let end = 0;
  try {
    parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 64 * 1024,
      on_record: (record: string[], { lines: last }) => {
        end = last;
        const cells = record.map((cell) => cell.trim().replace(GUARD, ''));
        // Where it begins: a text of several lines ends further down.
        const line = last - breaksIn(record.join('|'));
        if (cells.some((cell) => cell !== '')) lines.push({ line, cells });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.add(end + 1, null, 'badQuotes');
  }
  return lines;
}

const breaksIn = (text: string) => text.match(/\r\n|\n|\r/g)?.length ?? 0;
const lineAt = (text: string, index: number) => 1 + breaksIn(text.slice(0, index));

function columnsOf({ line, cells }: Line, kind: ImportKindName, problems: Problems) {
  const known: readonly ImportColumn[] = IMPORT_COLUMNS[kind];
  const names = cells.map((cell) => cell.toLowerCase().replace(/[\s-]+/g, '_'));
  const columns = names.map((name) => known.find((column) => column === name));
  for (const [place, name] of names.entries()) {
    if (name === '') continue;
    if (!columns[place]) problems.add(line, shown(name), 'unknownColumn');
    else if (names.indexOf(name) < place) problems.add(line, name, 'repeatedColumn');
  }
  for (const column of REQUIRED_COLUMNS[kind])
    if (!columns.includes(column)) problems.add(line, column, 'missingColumn');
  return columns;
}

function rowOf({ line, cells }: Line, columns: (ImportColumn | undefined)[], problems: Problems) {
  const row: CsvRow = { line, cells: {} };
  for (const [place, cell] of cells.entries()) {
    const column = columns[place];
    if (column) row.cells[column] = cell;
    else if (cell !== '') {
      problems.add(line, null, 'tooManyCells', { value: shown(cell) });
      break;
    }
  }
  return row;
}
