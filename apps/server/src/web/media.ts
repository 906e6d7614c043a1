import type { FastifyInstance } from 'fastify';

const YEAR_MS = 31_536_000_000;
const FILE_NAME = /^[\w-][\w.-]*\.(?:webp|jpe?g|png|avif)$/;

interface FileParameter {
  Params: { file: string };
}

/** Posters and other uploads. A name carries its content's hash, so an answer never goes stale. */
export function mediaRoutes(app: FastifyInstance, folder: string) {
  app.get<FileParameter>('/media/:file', (request, reply) => {
    const { file } = request.params;
    if (!FILE_NAME.test(file)) return reply.callNotFound();
    // Pages that quote a poster (a newspaper, a chat) may embed it.
    reply.header('Cross-Origin-Resource-Policy', 'cross-origin');
    return reply.sendFile(file, folder, { maxAge: YEAR_MS, immutable: true, dotfiles: 'ignore' });
  });
}
