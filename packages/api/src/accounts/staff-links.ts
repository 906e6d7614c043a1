import { randomUUID } from 'node:crypto';
import { type EntityManager, ref, StaffLink, type StaffLinkKind, User } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { dateOf } from '../sql.ts';
import { hashToken, type Secrets } from '../tokens.ts';

const HOUR_MS = 3_600_000;
const LIFETIME_MS: Record<StaffLinkKind, number> = {
  invite: 7 * 24 * HOUR_MS,
  passwordReset: HOUR_MS,
  setup: 24 * HOUR_MS,
};

interface NewLink {
  /** Null for the one that makes the first admin. */
  userId: string | null;
  secrets: Secrets;
  now: Date;
}

/** A fresh link in the caller's transaction; earlier ones of its kind no longer work. */
export async function createStaffLink(
  tx: EntityManager,
  kind: StaffLinkKind,
  { userId, secrets, now }: NewLink,
) {
  await endStaffLinks(tx, kind, { userId, now });
  const id = randomUUID();
  const token = secrets.token('staffLink', id, 1);
  const link = tx.create(StaffLink, {
    id,
    kind,
    user: userId ? ref(User, userId) : null,
    tokenHash: hashToken(token),
    expiresAt: new Date(now.getTime() + LIFETIME_MS[kind]),
    usedAt: null,
    createdAt: now,
  });
  return { link, token };
}

/** What was sent stops working; a mail with it that is still waiting is not sent. */
export async function endStaffLinks(
  tx: EntityManager,
  kind: StaffLinkKind,
  { userId, now }: { userId: string | null; now: Date },
) {
  await tx.execute(
    `with ended as (
       update staff_link set expires_at = least(expires_at, ?)
       where kind = ? and user_id is not distinct from ?::uuid and used_at is null returning id)
     update outbox_email set state = 'aborted' where state in ('queued', 'retrying')
       and staff_link_id in (select id from ended)`,
    [now, kind, userId],
  );
}

interface LinkRow {
  id: string;
  kind: StaffLinkKind;
  user_id: string | null;
  expires_at: string;
  used_at: string | null;
}

/** The link behind a token, while it works. */
export async function findStaffLink(em: EntityManager, token: string, now: Date) {
  return workingLink(await linkRow(em, token, ''), now);
}

/** Uses a link up. The caller has locked its person before: everybody locks in that order. */
export async function takeStaffLink(tx: EntityManager, token: string, now: Date) {
  const link = workingLink(await linkRow(tx, token, 'for update'), now);
  await tx.execute('update staff_link set used_at = ? where id = ?', [now, link.id]);
  return link;
}

async function linkRow(em: EntityManager, token: string, lock: '' | 'for update') {
  const [row] = await em.execute<LinkRow[]>(
    `select id, kind, user_id, expires_at, used_at from staff_link where token_hash = ? ${lock}`,
    [hashToken(token)],
  );
  return row;
}

function workingLink(row: LinkRow | undefined, now: Date) {
  if (!row) throw new DomainError('UNKNOWN_LINK');
  const { id, kind, user_id: userId, expires_at: expiresAt, used_at: usedAt } = row;
  if (usedAt !== null || dateOf(expiresAt) <= now) throw new DomainError('LINK_EXPIRED');
  return { id, kind, userId };
}
