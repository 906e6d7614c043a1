import { mkdir } from 'node:fs/promises';
import cookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Services } from '@azionelab/api/server';
import { apiRoutes, type ApiOptions } from './http/api.ts';
import { closeConnectionsWhile } from './http/draining.ts';
import { maskErrors } from './http/errors.ts';
import { referenceOf } from './http/reference.ts';
import { logRequests } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { mediaRoutes } from './web/media.ts';
import { webRoutes } from './web/routes.ts';

export interface AppOptions extends ApiOptions {
  trustProxy: boolean | number | string[];
  /** The built web app; null when another server has it. */
  webFolder: string | null;
  mediaFolder: string;
  /** Counts or traces requests. */
  watchRequests?: (app: FastifyInstance) => void;
}

const LARGEST_BODY = 64 * 1024;
/** A batch of calls with its names fits. */
const LONGEST_PARAMETER = 5_000;
const REQUEST_TIMEOUT_MS = 30_000;

/** The whole HTTP side, not yet listening. */
export async function createApp(services: Services, options: AppOptions): Promise<FastifyInstance> {
  const { trustProxy, log, webFolder, mediaFolder, draining } = options;
  const { defaultLocale, alternateDomains = [] } = options;
  const isHttps = services.publicUrl.startsWith('https:');
  const app = Fastify({
    logger: false,
    trustProxy: typeof trustProxy === 'number' ? (_address, hop) => hop < trustProxy : trustProxy,
    bodyLimit: LARGEST_BODY,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // While draining, a request on an open connection is still served: nobody sees an error because of a restart.
    return503OnClosing: false,
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    genReqId: (request) => referenceOf(request, trustProxy !== false),
  });

  app.addHook('onRequest', async (request, reply) => void reply.header('X-Request-Id', request.id));
  options.watchRequests?.(app);
  await securityHeaders(app, { isHttps });
  // Before whatever is registered below: each part takes over the handler it finds.
  maskErrors(app, log);
  closeConnectionsWhile(draining, app);
  logRequests(app, log);
  await app.register(cookie);

  await app.register((api) => apiRoutes(api, services, options), { prefix: '/api' });
  await mkdir(mediaFolder, { recursive: true });
  // Only to send files: routes say which, from which folder and for how long.
  await app.register(fastifyStatic, { root: mediaFolder, serve: false, preCompressed: true });
  mediaRoutes(app, mediaFolder);
  await webRoutes(app, services, { webFolder, defaultLocale, alternateDomains, log });
  return app;
}
