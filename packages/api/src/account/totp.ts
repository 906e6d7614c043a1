import { Secret, TOTP } from 'otpauth';
import type { Secrets } from '../tokens.ts';

const PERIOD_SECONDS = 30;
const PERIOD_MS = PERIOD_SECONDS * 1000;
/** Phones' clocks are wrong by seconds: the code before and the code after count too. */
const STEPS_AROUND = 1;
const SECRET_BYTES = 20;

export function newTotpSecret() {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The time step whose code this is, or null. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), period: PERIOD_SECONDS });
  const timestamp = now.getTime();
  const delta = totp.validate({ token: code, timestamp, window: STEPS_AROUND });
  return delta === null ? null : Math.floor(timestamp / PERIOD_MS) + delta;
}

/** What authenticator apps read from the QR: whose secret, and where it is used. */
export function totpUri(secret: string, { issuer, email }: { issuer: string; email: string }) {
  return new TOTP({ secret: Secret.fromBase32(secret), issuer, label: email }).toString();
}

/** The form in which the secret of a confirmed second factor is stored. */
export function sealTotp(secrets: Secrets, userId: string, secret: string) {
  return secrets.encrypt(secret, `totp:${userId}`);
}

/** Null when it was sealed by another `APP_SECRET`. */
export function openTotp(secrets: Secrets, userId: string, sealed: string) {
  return secrets.decrypt(sealed, `totp:${userId}`);
}

/** A secret on offer is held by the page, not by the database: nothing changes until its first code has been given. */
export function sealOffer(secrets: Secrets, userId: string, secret: string, now: Date) {
  return secrets.encrypt(`${now.getTime()}:${secret}`, `totpOffer:${userId}`);
}

const OFFER_LIVES_MS = 3_600_000;

export function openOffer(secrets: Secrets, userId: string, offer: string, now: Date) {
  const [offeredAt, secret] = secrets.decrypt(offer, `totpOffer:${userId}`)?.split(':') ?? [];
  const age = now.getTime() - Number(offeredAt);
  return secret && age < OFFER_LIVES_MS ? secret : null;
}
