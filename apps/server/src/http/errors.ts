import type { FastifyError, FastifyInstance } from 'fastify';
import { isDatabaseAway } from '@azionelab/api/server';
import type { Log } from '../log.ts';
import { RETRY_AFTER_SECONDS } from './api-errors.ts';

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
