import type { EntityManager } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide, violatedConstraint } from '../transaction.ts';
import type { RunImportInput } from './admin-schema.ts';
import { readImport, withKind } from './check.ts';
import type { ImportKind, ImportTerms } from './import-kind.ts';

/**
 * Makes everything in a file, or nothing. Refuses with `STALE` when that is not what the check said, because the file or the season
 * is another by now.
 */
export function runImport(em: EntityManager, input: RunImportInput, terms: ImportTerms) {
  return withKind(input.kind, (kind) => importAll(em, kind, input, terms));
}

async function importAll<Row>(
  em: EntityManager,
  kind: ImportKind<Row>,
  input: RunImportInput,
  terms: ImportTerms,
) {
  // Once without locks: to know which ones, and to refuse what cannot be.
  const { rows } = await readAsChecked(em, kind, input, terms);
  return decide(em, async (tx) => {
    await kind.lock(tx, rows, terms.now);
    const { skipped } = await readAsChecked(tx, kind, input, terms);
    await kind.write(tx, rows, terms);
    const { sendTickets, now, userId } = terms;
    const tickets = sendTickets ? rows.filter((row) => kind.hasTicket(row, now)).length : 0;
    const counts = { made: rows.length, skipped: skipped.length, tickets };
    record(tx, {
      action: `${input.kind}.imported`,
      entityId: null,
      at: now,
      userId,
      details: counts,
    });
    return counts;
  }).catch((error: unknown) => {
    if (!RACED.has(violatedConstraint(error))) throw error;
    throw new DomainError('STALE');
  });
}

/** Somebody else made the same at the same moment. */
const RACED = new Set(['show_slug_unique', 'reservation_one_active_per_email']);

async function readAsChecked<Row>(
  em: EntityManager,
  kind: ImportKind<Row>,
  input: RunImportInput,
  terms: ImportTerms,
) {
  const read = await readImport(em, kind, input, terms);
  if (read.problems.length > 0 || read.plan !== input.plan) throw new DomainError('STALE');
  return read;
}
