import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Role } from '@azionelab/db';
import { Secret, TOTP } from 'otpauth';
import { ADMIN } from './pages/sign-in-page.ts';
import type { Site } from './site-fixtures.ts';

export interface GivenPerson {
  id: string;
  name: string;
  email: string;
}

const STEP_MS = 30_000;

/** Somebody who works here and signs in with the password of the demo accounts. */
export async function givenPerson(
  { orm }: Site,
  { role = 'door', name = 'Ida Vento' }: { role?: Role; name?: string } = {},
): Promise<GivenPerson> {
  const [id, email] = [randomUUID(), `${randomUUID()}@example.org`];
  await orm?.em.fork().execute(
    `insert into staff_user (id, email, name, role, locale, password_hash, created_at, version)
     select ?, ?, ?, ?, 'en', password_hash, now(), 1 from staff_user where email = ?`,
    [id, email, name, role, ADMIN],
  );
  return { id, name, email };
}

/** So long after the password was last typed that something delicate asks for it again. */
export async function letPasswordsAge({ orm }: Site) {
  await orm?.em
    .fork()
    .execute(`update staff_session set password_at = password_at - interval '1 day'`);
}

/** What the app on somebody's phone shows; a code works once, so later sign-ins take the one of the next step. */
export function appCode(key: string, stepsLater = 0) {
  const secret = Secret.fromBase32(key.replace(/\s/g, ''));
  return new TOTP({ secret }).generate({ timestamp: Date.now() + stepsLater * STEP_MS });
}

/** The token of the link that a site without an administrator prints when it starts. */
export async function givenSetUpLink({ orm }: Site) {
  const token = randomBytes(18).toString('base64url');
  const hash = createHash('sha256').update(token).digest('base64url');
  await orm?.em.fork().execute(
    `insert into staff_link (id, kind, user_id, token_hash, expires_at, used_at, created_at)
     values (?, 'setup', null, ?, now() + interval '1 hour', null, now())`,
    [randomUUID(), hash],
  );
  return token;
}

/** While it lasts nobody can run the site. */
export async function withoutAdmins({ orm }: Site, work: () => Promise<void>) {
  const change = (sql: string) => orm?.em.fork().execute(sql);
  await change(`update staff_user set disabled_at = '2000-01-01' where role = 'admin'`);
  try {
    await work();
  } finally {
    await change(`update staff_user set disabled_at = null where disabled_at = '2000-01-01'`);
  }
}
