import type {
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  onRequestAsyncHookHandler,
} from 'fastify';
import type { TRPCError } from '@trpc/server';
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import { appRouter, type Context, DomainError } from '@azionelab/api/server';
import { LARGEST_IMPORT_BYTES } from '@azionelab/api/admin-schemas';
import { RETRY_AFTER_SECONDS } from './api-errors.ts';

const MOST_CALLS = 10;

/** What carries a whole file. Asked for one by one: a batch goes the way of everything else, with its limit. */
const WITH_FILES = ['admin.imports.check', 'admin.imports.run'];

interface PathParameter {
  Params: { path: string };
}

interface Endpoint {
  createContext: (request: FastifyRequest, reply: FastifyReply) => Context;
  /** Answers whoever may not send a file, before anything of it is read. */
  refuseFiles: onRequestAsyncHookHandler;
}

/**
 * The router, below the prefix of `app`. The adapter's own plugin is not used: it also takes multipart bodies, which no size limit holds.
 */
export function trpcEndpoint(app: FastifyInstance, { createContext, refuseFiles }: Endpoint) {
  // The router reads the text itself; a form or a plain text, which any page may send, is refused.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  const answer = (path: string, request: FastifyRequest, reply: FastifyReply) =>
    fastifyRequestHandler({
      router: appRouter,
      req: request,
      res: reply,
      path,
      allowMethodOverride: true,
      maxBatchSize: MOST_CALLS,
      createContext: () => createContext(request, reply),
      responseMeta: ({ errors }) => ({
        headers: new Headers([['cache-control', 'no-store'], ...retryAfter(errors)]),
      }),
    });
  app.route<PathParameter>({
    method: ['GET', 'POST'],
    url: '/trpc/:path',
    handler: (request, reply) => answer(request.params.path, request, reply),
  });
  for (const path of WITH_FILES) {
    app.route({
      method: 'POST',
      url: `/trpc/${path}`,
      bodyLimit: LARGEST_IMPORT_BYTES,
      onRequest: refuseFiles,
      handler: (request, reply) => answer(path, request, reply),
    });
  }
}

/** The longest wait that any of the calls asks for. */
function retryAfter(errors: TRPCError[]): [string, string][] {
  const seconds = Math.max(0, ...errors.map(secondsToWait));
  return seconds > 0 ? [['retry-after', String(seconds)]] : [];
}

function secondsToWait({ code, cause }: TRPCError) {
  if (code === 'SERVICE_UNAVAILABLE') return RETRY_AFTER_SECONDS;
  if (code !== 'TOO_MANY_REQUESTS' || !(cause instanceof DomainError)) return 0;
  return Number(cause.details['retryAfterSeconds'] ?? RETRY_AFTER_SECONDS);
}
