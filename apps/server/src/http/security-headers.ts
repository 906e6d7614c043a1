import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { contentPolicy } from './content-policy.ts';

const NO_CAMERA = 'camera=(), microphone=(), geolocation=(), payment=(), usb=()';
const DOOR_CAMERA = NO_CAMERA.replace('camera=()', 'camera=(self)');
const TWO_YEARS_SECONDS = 63_072_000;

/**
 * The headers that tell browsers what pages may do, on every answer. Only the door's pages may ask for the camera. nginx sends the
 * same in front of a production site: docker/nginx/templates/security-headers.conf.
 */
export async function securityHeaders(app: FastifyInstance, { isHttps }: { isHttps: boolean }) {
  await app.register(helmet, {
    contentSecurityPolicy: false,
    strictTransportSecurity: isHttps
      ? { maxAge: TWO_YEARS_SECONDS, includeSubDomains: false }
      : false,
    referrerPolicy: { policy: 'strict-origin' },
    frameguard: { action: 'deny' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
  const policy = contentPolicy({ isHttps });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('Content-Security-Policy', policy);
    reply.header('Permissions-Policy', isDoor(request.url) ? DOOR_CAMERA : NO_CAMERA);
  });
}

function isDoor(url: string) {
  return /^\/door(?:[/?]|$)/.test(url);
}
