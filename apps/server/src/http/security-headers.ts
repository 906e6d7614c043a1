import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const NO_CAMERA = 'camera=(), microphone=(), geolocation=(), payment=(), usb=()';
const DOOR_CAMERA = NO_CAMERA.replace('camera=()', 'camera=(self)');

/** The headers that tell browsers what pages may do, on every answer. Only the door's pages may ask for the camera. */
export async function securityHeaders(app: FastifyInstance, { isHttps }: { isHttps: boolean }) {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isHttps && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'strict-origin' },
    frameguard: { action: 'deny' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('Permissions-Policy', isDoor(request.url) ? DOOR_CAMERA : NO_CAMERA);
  });
}

function isDoor(url: string) {
  return /^\/door(?:[/?]|$)/.test(url);
}
