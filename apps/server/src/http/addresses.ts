import type { FastifyRequest } from 'fastify';
import type { Locale } from '@azionelab/db';

/** Further domains of the same site, and the languages for whoever asks for none. */
export interface Addresses {
  defaultLocale: Locale;
  alternateDomains?: { host: string; locale: Locale }[];
}

/** The further domain that was asked; undefined for the site's own address, and for names that are none of ours. */
export function alternateOf({ host }: FastifyRequest, { alternateDomains = [] }: Addresses) {
  const asked = host.toLowerCase();
  return alternateDomains.find((domain) => domain.host === asked);
}

/** The language for whoever asks for none. */
export function fallbackLocale(request: FastifyRequest, addresses: Addresses) {
  return alternateOf(request, addresses)?.locale ?? addresses.defaultLocale;
}
