export type Cell = string | number | boolean | Date | null | undefined;

export interface CsvColumn<Row> {
  title: string;
  value: (row: Row) => Cell;
}

/**
 * A table as CSV (RFC 4180, UTF-8 with a byte order mark, which Excel needs). A text that a spreadsheet would run as a formula is
 * led by an apostrophe.
 */
export function csvOf<Row>(columns: CsvColumn<Row>[], rows: Row[]): string {
  const lines = [
    columns.map(({ title }) => cellOf(title)),
    ...rows.map((row) => columns.map(({ value }) => cellOf(value(row)))),
  ];
  return `\uFEFF${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

/** Also behind spaces and in their full-width forms, which some programs read alike. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;

function cellOf(cell: Cell) {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell !== 'string') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
