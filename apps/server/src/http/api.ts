import type { FastifyError, FastifyInstance } from 'fastify';
import type { Services } from '@azionelab/api/server';
import type { Sessions, SignedIn } from '../auth/sessions.ts';
import type { Log } from '../log.ts';
import { apiErrorOf, NOT_FOUND, sendApiError, UNAVAILABLE } from './api-errors.ts';
import { adminsOnly } from './admins-only.ts';
import { healthRoutes, type HealthOptions } from './health.ts';
import { contextFactory, type ContextOptions } from './request-context.ts';
import { trpcEndpoint } from './trpc-endpoint.ts';
import { uploadEndpoint } from './upload-endpoint.ts';

declare module 'fastify' {
  interface FastifyRequest {
    signedIn: SignedIn | null;
  }
}

export type ApiOptions = ContextOptions & HealthOptions;

/** Everything below `/api`: health, the router, and JSON for whatever else is asked there. */
export async function apiRoutes(app: FastifyInstance, services: Services, options: ApiOptions) {
  const { log, sessions } = options;
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const answer = apiErrorOf(error);
    if (answer.status >= 500) log.error({ err: error, reference: request.id }, 'unexpected');
    return sendApiError(request, reply, answer);
  });
  app.setNotFoundHandler((request, reply) => sendApiError(request, reply, NOT_FOUND));

  healthRoutes(app, options);
  await app.register(async (scope) => {
    readSessions(scope, sessions, log);
    trpcEndpoint(scope, {
      createContext: contextFactory(services, options),
      refuseFiles: adminsOnly,
    });
  });
  await app.register(async (scope) => {
    readSessions(scope, sessions, log);
    uploadEndpoint(scope, contextFactory(services, options));
  });
}

/**
 * Here and not in a procedure, because the cookie of a renewed session has to be set before an answer starts to stream; before the
 * body is read, because it says how large that may be.
 */
function readSessions(app: FastifyInstance, sessions: Sessions, log: Log) {
  app.decorateRequest('signedIn', null);
  app.addHook('onRequest', async (request, reply) => {
    try {
      request.signedIn = await sessions.read(request, reply);
    } catch (error) {
      log.error({ err: error, reference: request.id }, 'session not read');
      await sendApiError(request, reply, UNAVAILABLE);
    }
  });
}
