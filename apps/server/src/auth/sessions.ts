import type { FastifyReply, FastifyRequest } from 'fastify';
import { Lucia, TimeSpan } from 'lucia';
import type { MikroORM } from '@azionelab/db';
import type { Staff } from '@azionelab/api/server';
import { deviceOf } from './device.ts';
import {
  type NewSession,
  noteSeen,
  type SessionAttributes,
  sessionRows,
  type UserAttributes,
} from './session-rows.ts';

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes, UserAttributes>;
    DatabaseSessionAttributes: NewSession & Partial<SessionAttributes>;
    DatabaseUserAttributes: UserAttributes;
  }
}

const IDLE_HOURS = 12;
/** A session's row is written at most this often for having been used. */
const SEEN_EVERY_MS = 60_000;

/** Who asks, and how far the session has got. */
export interface SignedIn {
  staff: Staff;
  /** Whether the person has a second factor at all. */
  hasSecondFactor: boolean;
  session: SessionAttributes;
}

/** Staff sessions in one cookie. The only module that knows lucia. */
export interface Sessions {
  /** Who asks; renews the session and its cookie when half of its idle time has passed. */
  read: (request: FastifyRequest, reply: FastifyReply) => Promise<SignedIn | null>;
  /** Signs in with a new session, for a password typed just now; the one the request came with ends. */
  start: (userId: string, request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  end: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  forgetExpired: () => Promise<void>;
}

export function createSessions(
  orm: MikroORM,
  now: () => Date,
  { isHttps }: { isHttps: boolean },
): Sessions {
  const name = isHttps ? '__Host-session' : 'session';
  const lucia = new Lucia<SessionAttributes, UserAttributes>(sessionRows(orm, now), {
    sessionExpiresIn: new TimeSpan(IDLE_HOURS, 'h'),
    sessionCookie: { name, attributes: { secure: isHttps, sameSite: 'lax', path: '/' } },
    getSessionAttributes: ({ handle = '', device, passwordAt, secondFactorAt, lastSeenAt }) => ({
      handle,
      device,
      passwordAt,
      secondFactorAt: secondFactorAt ?? null,
      lastSeenAt,
    }),
    getUserAttributes: (attributes) => attributes,
  });
  const cookieIn = (request: FastifyRequest) => request.cookies[name] ?? null;
  const setCookie = (reply: FastifyReply, cookie: { value: string; attributes: object }) =>
    void reply.setCookie(name, cookie.value, cookie.attributes);

  return {
    async read(request, reply) {
      const sessionId = cookieIn(request);
      if (!sessionId) return null;
      const { session, user } = await lucia.validateSession(sessionId);
      if (session?.fresh) setCookie(reply, lucia.createSessionCookie(session.id));
      if (!session) {
        setCookie(reply, lucia.createBlankSessionCookie());
        return null;
      }
      const { handle, device, passwordAt, secondFactorAt, lastSeenAt } = session;
      if (now().getTime() - (lastSeenAt?.getTime() ?? 0) >= SEEN_EVERY_MS)
        await noteSeen(orm, handle, now());
      const { id, name: staffName, email, role, hasSecondFactor } = user;
      return {
        staff: { id, name: staffName, email, role },
        hasSecondFactor,
        session: { handle, device, passwordAt, secondFactorAt, lastSeenAt },
      };
    },
    async start(userId, request, reply) {
      const previous = cookieIn(request);
      if (previous) await lucia.invalidateSession(previous);
      const device = deviceOf(request.headers['user-agent']);
      const session = await lucia.createSession(userId, {
        device,
        passwordAt: now(),
        lastSeenAt: now(),
      });
      setCookie(reply, lucia.createSessionCookie(session.id));
    },
    async end(request, reply) {
      const sessionId = cookieIn(request);
      if (sessionId) await lucia.invalidateSession(sessionId);
      setCookie(reply, lucia.createBlankSessionCookie());
    },
    forgetExpired: () => lucia.deleteExpiredSessions(),
  };
}
