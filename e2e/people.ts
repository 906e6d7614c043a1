import { randomUUID } from 'node:crypto';
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
