import { sqlState } from './transaction.ts';

/** PostgreSQL's classes and Node's codes for a database that is away for the moment. */
const AWAY_STATES = /^(?:08|53|57P)/;
const AWAY_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);
const AWAY_MESSAGES = /Connection terminated|timeout exceeded when trying to connect/;

/** Whether an error, or what caused it, means that the database cannot be reached now and may be later. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (AWAY_STATES.test(sqlState(error)) || AWAY_MESSAGES.test(error.message)) return true;
  if ('code' in error && AWAY_CODES.has(String(error.code))) return true;
  if (error instanceof AggregateError && error.errors.some(isDatabaseAway)) return true;
  return isDatabaseAway(error.cause);
}
