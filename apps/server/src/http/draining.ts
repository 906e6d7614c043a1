import type { FastifyInstance } from 'fastify';

/** Whether the process is on its way out: it answers what it gets and asks every client to connect elsewhere. */
export interface Draining {
  isOn: boolean;
}

/** While draining, every answer closes its connection, so that no client sends a request into a closing one. */
export function closeConnectionsWhile(draining: Draining, app: FastifyInstance) {
  app.addHook('onSend', async (_request, reply) => {
    if (draining.isOn) reply.header('Connection', 'close');
  });
}
