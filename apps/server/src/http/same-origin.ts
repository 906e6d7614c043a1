import type { FastifyRequest } from 'fastify';
import type { Addresses } from './addresses.ts';

/**
 * Whether a page of this site made the request. The browser's own word (`Sec-Fetch-Site`) decides where there is one, else the
 * `Origin` header, which has to be one of the site's addresses. A caller that sends neither is taken for a stranger.
 */
export function isSameOrigin(
  request: FastifyRequest,
  publicUrl: string,
  { alternateDomains = [] }: Pick<Addresses, 'alternateDomains'>,
) {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = request.headers;
  const { protocol } = new URL(publicUrl);
  if (origin === publicUrl) return true;
  if (alternateDomains.some(({ host }) => origin === `${protocol}//${host}`)) return true;
  // On a machine of one's own the site has many names. A site with https has those that the settings give it.
  return protocol === 'http:' && origin === `${request.protocol}://${request.host}`;
}
