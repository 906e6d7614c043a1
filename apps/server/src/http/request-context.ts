import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context, Services } from '@azionelab/api/server';
import type { Locale } from '@azionelab/db';
import type { Sessions } from '../auth/sessions.ts';
import type { Log } from '../log.ts';
import { limitedAddress } from './address.ts';
import { localeOf } from './locale.ts';
import { isSameOrigin } from './same-origin.ts';

export interface ContextOptions {
  sessions: Sessions;
  defaultLocale: Locale;
  log: Log;
}

/** What the router may know of a request. Made once, shared by the calls of a batch. */
export function contextFactory(
  services: Services,
  { sessions, defaultLocale, log }: ContextOptions,
) {
  return (request: FastifyRequest, reply: FastifyReply): Context => ({
    ...services,
    method: request.method,
    isSameOrigin: isSameOrigin(request, services.publicUrl),
    locale: localeOf(request, defaultLocale),
    address: limitedAddress(request.ip),
    reference: request.id,
    staff: request.staff,
    session: {
      handle: null,
      hasRecentPassword: true,
      lacksSecondFactor: false,
      start: (userId) => sessions.start(userId, request, reply),
      end: () => sessions.end(request, reply),
    },
    report: (error) => log.error({ err: error, reference: request.id }, 'unexpected'),
  });
}
