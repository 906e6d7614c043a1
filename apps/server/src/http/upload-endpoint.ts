import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { getTRPCErrorFromUnknown, getTRPCErrorShape, TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { appRouter, type Context, DomainError, LARGEST_UPLOAD } from '@azionelab/api/server';
import { sendApiError } from './api-errors.ts';

type Caller = ReturnType<typeof appRouter.createCaller>;

interface Upload {
  input: Record<string, unknown>;
  image: Uint8Array<ArrayBuffer>;
}

/** The procedures that take a picture. What they make of the input they check themselves. */
const UPLOADS: Record<string, (caller: Caller, upload: Upload) => Promise<unknown>> = {
  'admin.shows.replacePoster': ({ admin }, { input, image }) =>
    admin.shows.replacePoster({ ...POSTER, ...input, image }),
  'admin.settings.replaceLogo': ({ admin }, { input, image }) =>
    admin.settings.replaceLogo({ ...LOGO, ...input, image }),
};
const POSTER = { showId: '', basedOn: null, alt: { it: '', en: '' }, focalX: -1, focalY: -1 };
const LOGO = { version: -1 };

interface UploadRoute {
  Params: { path: string };
  Querystring: { input?: string };
}

/**
 * Pictures, below the prefix of `app`: `POST /upload/<procedure>?input=<JSON>` with the file as its body, whatever it calls itself. The
 * procedures are the router's, with all their checks; here only a body of this size is let in, and only from staff.
 */
export function uploadEndpoint(
  app: FastifyInstance,
  createContext: (request: FastifyRequest, reply: FastifyReply) => Context,
) {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.post<UploadRoute>(
    '/upload/:path',
    {
      bodyLimit: LARGEST_UPLOAD,
      // Nobody else's megabytes are read at all.
      onRequest: async (request, reply) => {
        const { staff, isSameOrigin } = createContext(request, reply);
        if (!isSameOrigin) await sendApiError(request, reply, CROSS_ORIGIN);
        else if (!staff) await sendApiError(request, reply, SIGN_IN_REQUIRED);
      },
    },
    async (request, reply) => {
      const { path } = request.params;
      const context = createContext(request, reply);
      reply.header('Cache-Control', 'no-store');
      try {
        const upload = UPLOADS[path];
        if (!upload || !Object.hasOwn(UPLOADS, path)) throw new TRPCError({ code: 'NOT_FOUND' });
        const image = new Uint8Array(Buffer.isBuffer(request.body) ? request.body : []);
        const input = objectIn(request.query.input);
        const data = await upload(appRouter.createCaller(context), { input, image });
        return await reply.send({ result: { data } });
      } catch (cause) {
        return await refuse(reply, { cause, path, context });
      }
    },
  );
}

const CROSS_ORIGIN = { status: 403, code: 'FORBIDDEN', reason: 'CROSS_ORIGIN' } as const;
const SIGN_IN_REQUIRED = { status: 401, code: 'UNAUTHORIZED', reason: 'SIGN_IN_REQUIRED' } as const;

/** In the router's own words and shape. */
function refuse(
  reply: FastifyReply,
  { cause, path, context }: { cause: unknown; path: string; context: Context },
) {
  const error = getTRPCErrorFromUnknown(cause);
  const seconds = error.cause instanceof DomainError && error.cause.details['retryAfterSeconds'];
  if (seconds) reply.header('Retry-After', String(seconds));
  const shape = getTRPCErrorShape({
    config: appRouter._def._config,
    error,
    type: 'mutation',
    path,
    input: undefined,
    ctx: context,
  });
  return reply.code(getHTTPStatusCodeFromError(error)).send({ error: shape });
}

function objectIn(json: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json ?? '');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
