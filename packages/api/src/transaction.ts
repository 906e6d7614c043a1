import { setTimeout as delay } from 'node:timers/promises';
import { IsolationLevel, type EntityManager } from '@azionelab/db';
import { DomainError } from './errors.ts';

const LOCK_TIMEOUT = '3s';
const STATEMENT_TIMEOUT = '10s';
const TRIES = 3;
const SERIALIZATION_FAILURES = new Set(['40001', '40P01']);
/** Two units of work chose the same code, or carry the same key to two performances: the next try sees the other's row. */
const LOST_RACES = new Set([
  'reservation_code_unique',
  'reservation_idempotency_key_unique',
  'duplicate_request_pkey',
]);
const WAITED_TOO_LONG = new Set(['55P03', '57014']);

/**
 * Runs `work` in one unit of work: READ COMMITTED whatever the database's default, waits for locks bounded, tried again after a
 * deadlock or a lost race for a unique value. The first query of `work` takes the lock that decides. Refuses with `BUSY` when the
 * lock does not come in time.
 */
export async function decide<T>(
  em: EntityManager,
  work: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await em.fork().transactional(
        async (tx) => {
          await tx.execute(
            `select set_config('lock_timeout', ?, true), set_config('statement_timeout', ?, true)`,
            [LOCK_TIMEOUT, STATEMENT_TIMEOUT],
          );
          return work(tx);
        },
        { isolationLevel: IsolationLevel.READ_COMMITTED },
      );
    } catch (error) {
      const state = sqlState(error);
      if (WAITED_TOO_LONG.has(state)) throw new DomainError('BUSY');
      const mayPass =
        SERIALIZATION_FAILURES.has(state) || LOST_RACES.has(violatedConstraint(error));
      if (!mayPass || tries === TRIES) throw error;
      await delay(Math.random() * 20 * tries);
    }
  }
}

/** PostgreSQL's five-letter error code, or an empty string. */
export function sqlState(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code))
    return error.code;
  return sqlState(error.cause);
}

/** The constraint that a unique or check violation names, or an empty string. */
export function violatedConstraint(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('constraint' in error && typeof error.constraint === 'string') return error.constraint;
  return violatedConstraint(error.cause);
}
