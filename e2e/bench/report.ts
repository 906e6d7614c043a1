import type { Measurement } from './measure.ts';

const COLUMNS = ['what', 'per s', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU s/1000', 'MB', 'of bare pg'];

export interface Line extends Measurement {
  /** Rate as a share of the bare client's. */
  ratio?: number;
}

export interface Aim {
  name: string;
  /** What was reached, in words. */
  reached: string;
  isMet: boolean;
}

export function printTable(title: string, lines: Line[]) {
  const cells = lines.map((line) => [
    line.name,
    line.rate.toFixed(0),
    line.p50.toFixed(1),
    line.p95.toFixed(1),
    line.p99.toFixed(1),
    line.cpu.toFixed(2),
    line.memory.toFixed(0),
    line.ratio === undefined ? '' : line.ratio.toFixed(2),
  ]);
  const all = [COLUMNS, ...cells];
  const widths = COLUMNS.map((_, column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  const text = all.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
  console.log(`\n${title}\n${text.join('\n')}`);
}

export function printAims(aims: Aim[]) {
  console.log('\nAims');
  for (const { name, reached, isMet } of aims)
    console.log(`${isMet ? 'met    ' : 'NOT MET'}  ${name}: ${reached}`);
}

export const atLeast = (name: string, ratio: number, least: number): Aim => ({
  name: `${name} at least ${least} of bare pg`,
  reached: ratio.toFixed(2),
  isMet: ratio >= least,
});

export const atMost = (name: string, ratio: number, most: number): Aim => ({
  name: `${name} at most ${most} ×`,
  reached: `${ratio.toFixed(2)} ×`,
  isMet: ratio <= most,
});
