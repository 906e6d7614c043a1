import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { TRPCError } from '@trpc/server';
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import { appRouter, type Context, DomainError } from '@azionelab/api/server';
import { RETRY_AFTER_SECONDS } from './api-errors.ts';

const MOST_CALLS = 10;

interface PathParameter {
  Params: { path: string };
}

/**
 * The router, below the prefix of `app`. The adapter's own plugin is not used: it also takes multipart bodies, which no size limit holds.
 */
export function trpcEndpoint(
  app: FastifyInstance,
  createContext: (request: FastifyRequest, reply: FastifyReply) => Context,
) {
  // The router reads the text itself; a form or a plain text, which any page may send, is refused.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  app.route<PathParameter>({
    method: ['GET', 'POST'],
    url: '/trpc/:path',
    handler: (request, reply) =>
      fastifyRequestHandler({
        router: appRouter,
        req: request,
        res: reply,
        path: request.params.path,
        allowMethodOverride: true,
        maxBatchSize: MOST_CALLS,
        createContext: () => createContext(request, reply),
        responseMeta: ({ errors }) => ({
          headers: new Headers([['cache-control', 'no-store'], ...retryAfter(errors)]),
        }),
      }),
  });
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
