import { createHash } from 'node:crypto';
import type { ReservationStatus } from '@azionelab/db';
import { hashToken, type Secrets } from '../tokens.ts';
import type { CreateReservationInput } from './schema.ts';

export interface ReserveAnswer {
  code: string;
  status: ReservationStatus;
  expiresAt: Date;
}

export interface ReserveTerms {
  secrets: Secrets;
  now: Date;
  holdMinutes: number;
}

/** Identifies the body of a request, so that a key used again with another body is noticed. */
export function hashRequest(
  input: Omit<CreateReservationInput, 'email' | 'acceptPrivacy'> & { email: string | null },
) {
  const { performanceId, partySize, name, email, phone, notes, accessNeeds, locale } = input;
  const body = [performanceId, partySize, name, email, phone, notes, accessNeeds, locale];
  return createHash('sha256').update(JSON.stringify(body)).digest('base64url');
}

/** The form in which a form's key is stored: the key itself may ask for the mail again and correct its address. */
export function storedKey(idempotencyKey: string) {
  return hashToken(`request:${idempotencyKey}`);
}
