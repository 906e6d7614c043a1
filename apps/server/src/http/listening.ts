import type { FastifyInstance } from 'fastify';

/** A developer's machine serves itself only: its inbox has working links. */
export function hostOf({ isProduction }: { isProduction: boolean }) {
  return isProduction ? '0.0.0.0' : '127.0.0.1';
}

export function portOf(app: FastifyInstance) {
  const address = app.server.address();
  if (!address || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
