import {
  DuplicateRequest,
  type EntityManager,
  type Performance,
  Reservation,
  ref,
} from '@azionelab/db';
import { nextEmailVersion, queueEmail } from '../outbox/queue.ts';
import { storedKey } from './request.ts';

/** What a stranger may be told of a request by an address that has a booking already: the answer that any request gets. */
export interface TwinAnswer {
  code: string;
  expiresAt: Date;
  partySize: number;
  requestHash: string;
  request: Record<string, unknown>;
}

/** The request of this key that stands beside another booking of its address, if it is one. */
export function twinOf(tx: EntityManager, idempotencyKey: string) {
  return tx.findOne(DuplicateRequest, { idempotencyKey: storedKey(idempotencyKey) });
}

/** The active booking of an address for a performance, if there is one beside `except`. */
export async function activeBookingOf(
  tx: EntityManager,
  performance: Performance,
  { email, except }: { email: string; except?: string | undefined },
) {
  const [row] = await tx.execute<{ id: string }[]>(
    `select id from reservation where performance_id = ? and email = ? and status in ('pending', 'confirmed')
     and id is distinct from ?::uuid`,
    [performance.id, email, except ?? null],
  );
  return row?.id ?? null;
}

/** Remembers an answer that looks like any other, and tells the owner of the first booking. The caller holds the performance's lock. */
export async function keepTwin(
  tx: EntityManager,
  reservationId: string,
  asked: TwinAnswer & { idempotencyKey: string; now: Date },
) {
  const { idempotencyKey, now, ...answer } = asked;
  const requestKey = storedKey(idempotencyKey);
  tx.create(DuplicateRequest, {
    ...answer,
    idempotencyKey: requestKey,
    createdAt: now,
    reservation: ref(Reservation, reservationId),
  });
  await queueTwinMail(tx, reservationId, { requestKey, now });
}

/** The mail that says where the booking is that the address has already. The caller holds the performance's lock. */
export async function queueTwinMail(
  tx: EntityManager,
  reservationId: string,
  { requestKey, now }: { requestKey: string; now: Date },
) {
  const reservation = await tx.findOneOrFail(Reservation, reservationId);
  const version = await nextEmailVersion(tx, reservationId, 'alreadyBooked');
  queueEmail(tx, 'alreadyBooked', { reservation, version, requestKey, now });
  await tx.flush();
}
