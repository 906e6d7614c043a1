import type { FastifyInstance } from 'fastify';

const DAY_MS = 86_400_000;
const FILE_NAME = /^[\w-][\w.-]*\.(?:webp|jpe?g|png|avif)$/;

interface FileParameter {
  Params: { file: string };
}

/** Posters and other uploads. A name carries its content's hash; a day, because what was taken down should be gone by tomorrow. */
export function mediaRoutes(app: FastifyInstance, folder: string) {
  app.get<FileParameter>('/media/:file', (request, reply) => {
    const { file } = request.params;
    if (!FILE_NAME.test(file)) return reply.callNotFound();
    // Pages that quote a poster (a newspaper, a chat) may embed it.
    reply.header('Cross-Origin-Resource-Policy', 'cross-origin');
    return reply.sendFile(file, folder, { maxAge: DAY_MS, dotfiles: 'ignore' });
  });
}
