import { createHash } from 'node:crypto';
import type { Adapter } from 'lucia';
import { ref, type Role, Session, User, type EntityManager, type MikroORM } from '@azionelab/db';

const ABSOLUTE_LIFETIME_MS = 7 * 24 * 3_600_000;

/** What a session's row says beside its times. */
export interface SessionAttributes {
  handle: string;
  device: string | null;
  passwordAt: Date | null;
  secondFactorAt: Date | null;
  lastSeenAt: Date | null;
}
/** What is known of a session when it begins. */
export type NewSession = Pick<SessionAttributes, 'device' | 'passwordAt' | 'lastSeenAt'>;

export interface UserAttributes {
  name: string;
  email: string;
  role: Role;
  hasSecondFactor: boolean;
}

/**
 * Lucia's sessions as rows. The table has the SHA-256 of an id, lucia the id itself. Lucia compares with the machine's clock, the
 * rows are kept in the site's, so times are carried over at this border.
 */
export function sessionRows(orm: MikroORM, now: () => Date): Adapter {
  const em = (): EntityManager => orm.em.fork();
  const ahead = () => now().getTime() - Date.now();

  return {
    async getSessionAndUser(sessionId) {
      const row = await em().findOne(Session, { id: hashOf(sessionId) }, { populate: ['user'] });
      if (!row) return [null, null];
      const { handle, device = null, passwordAt = null } = row;
      const { secondFactorAt = null, lastSeenAt = null } = row;
      const { id: userId, name, email, role, disabledAt, totpConfirmedAt } = row.user.$;
      const session = {
        id: sessionId,
        userId,
        expiresAt: shift(row.expiresAt, -ahead()),
        attributes: { handle, device, passwordAt, secondFactorAt, lastSeenAt },
      };
      // Without a user lucia deletes the session: what is over or disabled does not linger.
      const isOver = disabledAt !== null || row.endsAt <= now();
      const attributes = { name, email, role, hasSecondFactor: Boolean(totpConfirmedAt) };
      return [session, isOver ? null : { id: userId, attributes }];
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      const tx = em();
      const { device, passwordAt, lastSeenAt } = attributes;
      tx.create(Session, {
        id: hashOf(id),
        user: ref(User, userId),
        expiresAt: shift(expiresAt, ahead()),
        endsAt: shift(now(), ABSOLUTE_LIFETIME_MS),
        createdAt: now(),
        device,
        passwordAt,
        lastSeenAt,
        secondFactorAt: null,
      });
      await tx.flush();
    },
    async updateSessionExpiration(sessionId, expiresAt) {
      await em().execute('update staff_session set expires_at = least(ends_at, ?) where id = ?', [
        shift(expiresAt, ahead()),
        hashOf(sessionId),
      ]);
    },
    async deleteSession(sessionId) {
      await em().nativeDelete(Session, { id: hashOf(sessionId) });
    },
    async deleteUserSessions(userId) {
      await em().nativeDelete(Session, { user: userId });
    },
    async deleteExpiredSessions() {
      await em().nativeDelete(Session, {
        $or: [{ expiresAt: { $lte: now() } }, { endsAt: { $lte: now() } }],
      });
    },
    // Ids cannot be read back from their hashes; nothing here lists sessions.
    getUserSessions: () => Promise.resolve([]),
  };
}

/** Remembers that a session was used, without waiting for a row that is being changed. */
export async function noteSeen(orm: MikroORM, handle: string, at: Date) {
  await orm.em.fork().execute(
    `update staff_session set last_seen_at = ? where id in
         (select id from staff_session where handle = ? for update skip locked)`,
    [at, handle],
  );
}

function shift(date: Date, milliseconds: number) {
  return new Date(date.getTime() + milliseconds);
}

function hashOf(sessionId: string) {
  return createHash('sha256').update(sessionId).digest('hex');
}
