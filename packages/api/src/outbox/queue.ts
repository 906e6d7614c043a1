import { type EmailKind, type EntityManager, OutboxEmail, ref, type Reservation } from '@azionelab/db';

export interface QueuedEmail {
  reservation: Reservation;
  /** Counts the sendings of this kind for this reservation; the database refuses the same one twice. */
  version: number;
  /** The idempotency key of the page that waits for it. */
  requestKey?: string;
  now: Date;
}

/** Promises a mail in the caller's transaction; it is sent after the commit, whatever happens to this process. */
export function queueEmail(
  tx: EntityManager,
  kind: EmailKind,
  { reservation, version, requestKey, now }: QueuedEmail,
) {
  tx.create(OutboxEmail, {
    ...{ kind, version, createdAt: now, dueAt: now, state: 'queued', attempts: 0 },
    reservation: ref(reservation),
    requestKey: requestKey ?? null,
    recipient: reservation.email,
    locale: reservation.locale,
    ...{ leaseUntil: null, sentAt: null, lastError: null },
  });
}

/** The version for one more mail of this kind. The caller holds the lock that orders them. */
export async function nextEmailVersion(tx: EntityManager, reservationId: string, kind: EmailKind) {
  const [row] = await tx.execute<{ version: number }[]>(
    'select coalesce(max(version), 0) + 1 as version from outbox_email where reservation_id = ? and kind = ?',
    [reservationId, kind],
  );
  return row?.version ?? 1;
}
