import type { FastifyRequest } from 'fastify';

/**
 * Whether a page of this site made the request. The browser's own word (`Sec-Fetch-Site`) decides where there is one, else the
 * `Origin` header. A caller that sends neither is taken for a stranger.
 */
export function isSameOrigin(request: FastifyRequest, publicUrl: string) {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = request.headers;
  return origin === publicUrl || origin === `${request.protocol}://${request.host}`;
}
