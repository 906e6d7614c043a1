import type { FastifyError, FastifyInstance } from 'fastify';
import { sqlState } from '@azionelab/api/server';
import type { Log } from '../log.ts';
import { RETRY_AFTER_SECONDS } from './api-errors.ts';

/** PostgreSQL's classes and Node's codes for a database that is away for the moment. */
const AWAY_STATES = /^(?:08|53|57P)/;
const AWAY_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);
const AWAY_MESSAGES = /Connection terminated|timeout exceeded when trying to connect/;

/**
 * What is answered outside `/api` when something fails: a status and a reference to quote. What went wrong is in the log only,
 * because an error of the database carries its text and values.
 */
export function maskErrors(app: FastifyInstance, log: Log) {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = statusOf(error);
    if (status >= 500) log.error({ err: error, reference: request.id }, 'unexpected');
    if (status === 503) reply.header('Retry-After', RETRY_AFTER_SECONDS);
    return reply
      .code(status)
      .header('Cache-Control', 'no-store')
      .type('text/plain; charset=utf-8')
      .send(status < 500 ? 'Bad request.\n' : `This did not work. Please quote ${request.id}.\n`);
  });
}

function statusOf(error: FastifyError) {
  const { statusCode = 500 } = error;
  if (statusCode >= 400 && statusCode < 500) return statusCode;
  return isDatabaseAway(error) ? 503 : 500;
}

function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (AWAY_STATES.test(sqlState(error)) || AWAY_MESSAGES.test(error.message)) return true;
  if ('code' in error && AWAY_CODES.has(String(error.code))) return true;
  if (error instanceof AggregateError && error.errors.some(isDatabaseAway)) return true;
  return isDatabaseAway(error.cause);
}
