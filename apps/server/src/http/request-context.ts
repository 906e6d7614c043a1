import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Context, owedSecondFactor, type Services } from '@azionelab/api/server';
import type { Sessions, SignedIn } from '../auth/sessions.ts';
import type { Log } from '../log.ts';
import { type Addresses, fallbackLocale } from './addresses.ts';
import { limitedAddress } from './address.ts';
import { localeOf } from './locale.ts';
import { isSameOrigin } from './same-origin.ts';

export interface ContextOptions extends Addresses {
  sessions: Sessions;
  log: Log;
}

/** What the router may know of a request. Made once, shared by the calls of a batch. */
export function contextFactory(services: Services, options: ContextOptions) {
  const { sessions, log } = options;
  return (request: FastifyRequest, reply: FastifyReply): Context => ({
    ...services,
    method: request.method,
    isSameOrigin: isSameOrigin(request, services.publicUrl, options),
    locale: localeOf(request, fallbackLocale(request, options)),
    address: limitedAddress(request.ip),
    reference: request.id,
    staff: request.signedIn?.staff ?? null,
    session: {
      handle: request.signedIn?.session.handle ?? null,
      hasRecentPassword: hasRecentPassword(request.signedIn, services.now()),
      secondFactor: secondFactorOf(request.signedIn, services),
      start: (userId) => sessions.start(userId, request, reply),
      end: () => sessions.end(request, reply),
    },
    report: (error) => log.error({ err: error, reference: request.id }, 'unexpected'),
  });
}

const PASSWORD_STAYS_RECENT_MS = 10 * 60_000;

function hasRecentPassword(signedIn: SignedIn | null, now: Date) {
  const at = signedIn?.session.passwordAt;
  return Boolean(at && now.getTime() - at.getTime() < PASSWORD_STAYS_RECENT_MS);
}

function secondFactorOf(signedIn: SignedIn | null, services: Services) {
  if (!signedIn || signedIn.session.secondFactorAt) return 'none';
  return owedSecondFactor({ ...signedIn, role: signedIn.staff.role }, services);
}
