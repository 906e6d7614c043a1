import type { FastifyReply, FastifyRequest } from 'fastify';
import { Lucia, TimeSpan } from 'lucia';
import type { Staff } from '@azionelab/api/server';
import type { MikroORM } from '@azionelab/db';
import { sessionRows } from './session-rows.ts';

type StaffAttributes = Omit<Staff, 'id'>;

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<object, StaffAttributes>;
    DatabaseUserAttributes: StaffAttributes;
  }
}

const IDLE_HOURS = 12;

/** Staff sessions in one cookie. The only module that knows lucia. */
export interface Sessions {
  /** Who asks; renews the session and its cookie when half of its idle time has passed. */
  read: (request: FastifyRequest, reply: FastifyReply) => Promise<Staff | null>;
  /** Signs in with a new session; the one the request came with ends. */
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
  const lucia = new Lucia<object, StaffAttributes>(sessionRows(orm, now), {
    sessionExpiresIn: new TimeSpan(IDLE_HOURS, 'h'),
    sessionCookie: { name, attributes: { secure: isHttps, sameSite: 'lax', path: '/' } },
    getUserAttributes: ({ name: staffName, email, role }) => ({ name: staffName, email, role }),
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
      if (!session) setCookie(reply, lucia.createBlankSessionCookie());
      return user;
    },
    async start(userId, request, reply) {
      const previous = cookieIn(request);
      if (previous) await lucia.invalidateSession(previous);
      const session = await lucia.createSession(userId, {});
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
