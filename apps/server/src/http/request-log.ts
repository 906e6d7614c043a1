import type { FastifyInstance, FastifyRequest } from 'fastify';
import { appRouter } from '@azionelab/api/server';
import type { Log } from '../log.ts';

/** Answered so often and so alike that a line each would bury the rest. */
const QUIET_ROUTES = /^\/(?:api\/health|assets|media)/;
const { _def: definition } = appRouter;
const procedures: object = definition.procedures;

/**
 * One line for each request. It has the pattern of the route and the names of known procedures, never the address as it was sent:
 * whatever a caller writes into a URL stays out of the log.
 */
export function logRequests(app: FastifyInstance, log: Log) {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? '(unknown)';
    const { method, id: reference } = request;
    const facts = {
      reference,
      method,
      route,
      ...callsIn(request),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (reply.statusCode >= 500) log.warn(facts, 'request');
    else if (QUIET_ROUTES.test(route)) log.debug(facts, 'request');
    else log.info(facts, 'request');
  });
}

function callsIn({ params }: FastifyRequest) {
  if (typeof params !== 'object' || params === null || !('path' in params)) return {};
  const names = String(params.path).split(',');
  return {
    calls: names.map((name) => (Object.hasOwn(procedures, name) ? name : '(unknown)')).join(','),
  };
}
