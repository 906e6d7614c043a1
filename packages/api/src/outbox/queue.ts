import {
  type EmailKind,
  type EntityManager,
  type Locale,
  type STAFF_EMAIL_KINDS,
  insertAll,
  OutboxEmail,
  Job,
  ref,
  requestOf,
  type Reservation,
  type StaffLink,
} from '@azionelab/db';

export interface QueuedEmail {
  reservation: Reservation;
  /** Counts the sendings of this kind for this reservation; the database refuses the same one twice. */
  version: number;
  /** The idempotency key of the page that waits for it. */
  requestKey?: string;
  /** Set when it does not go to the reservation's own address: the former one of a booking that has another by now. */
  recipient?: string;
  /** The work that promised it. */
  jobId?: string;
  now: Date;
}

/**
 * Promises a mail about a reservation in the caller's transaction; it is sent after the commit, whatever happens to this process.
 * Nothing is promised when there is no address: a guest whom staff booked without one.
 */
export function queueEmail(
  tx: EntityManager,
  kind: EmailKind,
  { reservation, version, requestKey, jobId, now, ...to }: QueuedEmail,
) {
  const { locale } = reservation;
  const recipient = to.recipient ?? reservation.email;
  if (!recipient) return;
  const about = {
    ...aboutNothing,
    reservation: ref(reservation),
    requestKey: requestKey ?? null,
    job: jobId ? ref(Job, jobId) : null,
  };
  tx.create(OutboxEmail, { kind, version, recipient, locale, ...about, ...promisedBy(tx, now) });
}

/** Promises the first ticket of many reservations at once; each has an address. */
export async function queueTickets(
  tx: EntityManager,
  reservations: { id: string; email: string | null; locale: Locale }[],
  now: Date,
) {
  const ticket = { ...aboutNothing, kind: 'ticket' as const, version: 1, ...promisedBy(tx, now) };
  const mails = reservations.flatMap(({ id, email, locale }) =>
    email === null
      ? []
      : [{ ...ticket, id: crypto.randomUUID(), reservation: id, recipient: email, locale }],
  );
  await insertAll(tx, OutboxEmail, mails);
}

/** Promises a mail with everything that an address has booked. */
export function queueOverview(
  tx: EntityManager,
  { recipient, locale, now }: { recipient: string; locale: Locale; now: Date },
) {
  const about = { ...aboutNothing, kind: 'yourReservations' as const };
  tx.create(OutboxEmail, { version: 1, recipient, locale, ...about, ...promisedBy(tx, now) });
}

/** Promises a member of staff the mail with a one-time link. The row holds the link's id, never its token. */
export function queueStaffEmail(
  tx: EntityManager,
  kind: (typeof STAFF_EMAIL_KINDS)[number],
  { link, to, now }: { link: StaffLink; to: { email: string; locale: Locale }; now: Date },
) {
  const about = { ...aboutNothing, kind, staffLink: ref(link) };
  const whom = { recipient: to.email, locale: to.locale };
  tx.create(OutboxEmail, { version: 1, ...whom, ...about, ...promisedBy(tx, now) });
}

const aboutNothing = {
  reservation: null,
  requestKey: null,
  staffLink: null,
  job: null,
  sampleKind: null,
};

function promisedBy(tx: EntityManager, now: Date) {
  const untried = { attempts: 0, leaseUntil: null, sentAt: null, lastError: null };
  const requestReference = requestOf(tx);
  return { state: 'queued' as const, createdAt: now, dueAt: now, requestReference, ...untried };
}

/** The version for one more mail of this kind. The caller holds the lock that orders them. */
export async function nextEmailVersion(tx: EntityManager, reservationId: string, kind: EmailKind) {
  const [row] = await tx.execute<{ version: number }[]>(
    'select coalesce(max(version), 0) + 1 as version from outbox_email where reservation_id = ? and kind = ?',
    [reservationId, kind],
  );
  return row?.version ?? 1;
}
