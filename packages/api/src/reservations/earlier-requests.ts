import type { EntityManager, Performance } from '@azionelab/db';
import { dateOf } from '../sql.ts';
import { newCode } from '../tokens.ts';
import { hashRequest, type ReserveAnswer, type ReserveTerms, storedKey } from './request.ts';
import type { CreateReservationInput } from './schema.ts';
import { keepTwin } from './twin.ts';

export interface EarlierRequests {
  byKey: Map<string, { requestHash: string; answer: ReserveAnswer }>;
  /** The active reservation of an address for this performance. */
  byEmail: Map<string, string>;
}

interface EarlierRow {
  id: string;
  idempotency_key: string;
  request_hash: string;
  code: string;
  status: ReserveAnswer['status'];
  expires_at: string;
  /** Null for the row of a duplicate request. */
  active_email: string | null;
}

const marks = (list: unknown[]) => list.map(() => '?').join(', ');

/** Whoever asked before with the same key, or has this performance booked with the same address; in one statement. */
export async function earlierRequests(
  tx: EntityManager,
  inputs: CreateReservationInput[],
  now: Date,
): Promise<EarlierRequests> {
  const keys = inputs.map(({ idempotencyKey }) => storedKey(idempotencyKey));
  const emails = inputs.map(({ email }) => email);
  const columns = 'id, idempotency_key, request_hash, code, status, expires_at';
  const rows = await tx.execute<EarlierRow[]>(
    `select ${columns}, null as active_email from reservation where idempotency_key in (${marks(keys)})
     union all
     select ${columns}, email from reservation
       where performance_id = ? and email in (${marks(emails)}) and status in ('pending', 'confirmed')
     union all
     select reservation_id, idempotency_key, request_hash, code, 'pending', expires_at, null
       from duplicate_request where idempotency_key in (${marks(keys)})`,
    [...keys, inputs[0]?.performanceId, ...emails, ...keys],
  );
  const earlier: EarlierRequests = { byKey: new Map(), byEmail: new Map() };
  for (const row of rows) {
    if (row.active_email) {
      earlier.byEmail.set(row.active_email, row.id);
    } else {
      const expiresAt = dateOf(row.expires_at);
      const status = row.status === 'pending' && expiresAt <= now ? 'expired' : row.status;
      const answer = { code: row.code, status, expiresAt };
      earlier.byKey.set(row.idempotency_key, { requestHash: row.request_hash, answer });
    }
  }
  return earlier;
}

/**
 * Answers an address that already has this performance: in the shape of any booking, so that a stranger learns nothing. The booker
 * reads in a mail where the first booking can be changed.
 */
export async function answerTwin(
  tx: EntityManager,
  performance: Performance,
  input: CreateReservationInput,
  reservationId: string,
  { now, holdMinutes }: ReserveTerms,
): Promise<ReserveAnswer> {
  const { idempotencyKey, ...request } = input;
  const expiresAt = performance.holdUntil(now, holdMinutes);
  const code = newCode();
  const { partySize } = input;
  const answer = { code, expiresAt, partySize, requestHash: hashRequest(input), request };
  await keepTwin(tx, reservationId, { ...answer, idempotencyKey, now });
  return { code, status: 'pending', expiresAt };
}
