import {
  type EmailKind,
  type EntityManager,
  type Locale,
  OutboxEmail,
  ref,
  type Reservation,
} from '@azionelab/db';

export interface QueuedEmail {
  reservation: Reservation;
  /** Counts the sendings of this kind for this reservation; the database refuses the same one twice. */
  version: number;
  /** The idempotency key of the page that waits for it. */
  requestKey?: string;
  now: Date;
}

/** Promises a mail about a reservation in the caller's transaction; it is sent after the commit, whatever happens to this process. */
export function queueEmail(
  tx: EntityManager,
  kind: EmailKind,
  { reservation, version, requestKey, now }: QueuedEmail,
) {
  const { email: recipient, locale } = reservation;
  const about = { reservation: ref(reservation), requestKey: requestKey ?? null };
  tx.create(OutboxEmail, { kind, version, recipient, locale, ...about, ...waitingSince(now) });
}

/** Promises a mail with everything that an address has booked. */
export function queueOverview(
  tx: EntityManager,
  { recipient, locale, now }: { recipient: string; locale: Locale; now: Date },
) {
  const about = { kind: 'yourReservations' as const, reservation: null, requestKey: null };
  tx.create(OutboxEmail, { version: 1, recipient, locale, ...about, ...waitingSince(now) });
}

function waitingSince(now: Date) {
  const untried = { attempts: 0, leaseUntil: null, sentAt: null, lastError: null };
  return { state: 'queued' as const, createdAt: now, dueAt: now, ...untried };
}

/** The version for one more mail of this kind. The caller holds the lock that orders them. */
export async function nextEmailVersion(tx: EntityManager, reservationId: string, kind: EmailKind) {
  const [row] = await tx.execute<{ version: number }[]>(
    'select coalesce(max(version), 0) + 1 as version from outbox_email where reservation_id = ? and kind = ?',
    [reservationId, kind],
  );
  return row?.version ?? 1;
}
