import { Server } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Draining } from '../http/draining.ts';

/** Time in which clients with open connections are told, by their next answer, to connect elsewhere. */
const GRACE_MS = 1_000;
const LONGEST_DRAIN_MS = 6_000;

/**
 * Takes no new connection, answers what comes on the open ones and lets them go one by one. Ends when none is left, or after
 * seven seconds.
 */
export async function drain(app: FastifyInstance, draining: Draining) {
  draining.isOn = true;
  const allGone = stopListening(app);
  await Promise.race([allGone, delay(GRACE_MS, undefined, { ref: false })]);
  app.server.closeIdleConnections();
  const cutOff = setTimeout(() => app.server.closeAllConnections(), LONGEST_DRAIN_MS);
  await allGone;
  clearTimeout(cutOff);
  await app.close();
}

/** HTTP's own `close` also cuts idle connections at once, into which a client may be sending at that moment. */
function stopListening({ server }: FastifyInstance) {
  return new Promise<void>((resolve) => Server.prototype.close.call(server, () => resolve()));
}
