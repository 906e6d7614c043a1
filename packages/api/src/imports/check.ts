import { createHash } from 'node:crypto';
import type { EntityManager } from '@azionelab/db';
import type { CheckImportInput, ImportKindName } from './admin-schema.ts';
import type { ImportKind, ImportTerms, Planned } from './import-kind.ts';
import { performanceImport } from './performances.ts';
import { createProblems, MOST_PROBLEMS } from './problems.ts';
import { readCsv } from './read-csv.ts';
import { reservationImport } from './reservations.ts';
import { showImport } from './shows.ts';

const MOST_PREVIEWED = 50;

/** Does something with the rules of one kind, whatever its rows are. */
export function withKind<T>(name: ImportKindName, work: { <Row>(kind: ImportKind<Row>): T }): T {
  if (name === 'shows') return work(showImport);
  return name === 'performances' ? work(performanceImport) : work(reservationImport);
}

/** The dry run: everything that is wrong with a file, or what it would make. Changes nothing. */
export function checkImport(em: EntityManager, input: CheckImportInput, terms: ImportTerms) {
  return withKind(input.kind, async (kind) => {
    const read = await readImport(em, kind, input, terms);
    const { rows, skipped } = read;
    return {
      separator: read.separator,
      lines: read.lines,
      problems: read.problems.slice(0, MOST_PROBLEMS),
      problemCount: read.problems.length,
      /** What the import is given back, so that it makes exactly this. */
      plan: read.plan,
      made: rows.length,
      skipped: skipped.length,
      skippedLines: skipped.slice(0, MOST_PROBLEMS),
      /** How many would get a ticket by mail if that is asked for. */
      tickets: rows.filter((row) => kind.hasTicket(row, terms.now)).length,
      preview: rows.slice(0, MOST_PREVIEWED).map((row) => kind.previewOf(row)),
    };
  });
}

/** Reads and plans a file; the same file over the same season has the same `plan`. */
export async function readImport<Row>(
  em: EntityManager,
  kind: ImportKind<Row>,
  input: CheckImportInput,
  terms: ImportTerms,
) {
  const problems = createProblems();
  const file = readCsv(input.csv, input.kind, problems);
  const planned = await kind.plan(em, file, terms, problems);
  return {
    ...planned,
    separator: file.separator,
    lines: file.rows.length,
    problems: problems.all(),
    plan: planHash(planned, input),
  };
}

function planHash({ rows, skipped }: Planned<unknown>, { kind, sendTickets }: CheckImportInput) {
  const content = JSON.stringify([kind, sendTickets, rows, skipped]);
  return createHash('sha256').update(content).digest('base64url');
}
