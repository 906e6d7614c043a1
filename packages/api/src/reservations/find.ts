import { type EntityManager, type Locale, OutboxEmail } from '@azionelab/db';

/**
 * Promises a mail with all bookings of an address. Every address is treated alike here; whether there is anything to send is found
 * out when it is sent, so neither the answer nor its time tells.
 */
export async function findReservations(
  em: EntityManager,
  { email, locale, now }: { email: string; locale: Locale; now: Date },
) {
  em.create(OutboxEmail, {
    ...{ kind: 'yourReservations', version: 1, createdAt: now, dueAt: now, state: 'queued', attempts: 0 },
    ...{ reservation: null, requestKey: null, recipient: email, locale },
    ...{ leaseUntil: null, sentAt: null, lastError: null },
  });
  await em.flush();
}
