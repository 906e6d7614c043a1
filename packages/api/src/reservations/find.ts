import type { EntityManager, Locale } from '@azionelab/db';
import { queueOverview } from '../outbox/queue.ts';

/**
 * Promises a mail with all bookings of an address. Every address is treated alike here; whether there is anything to send is found
 * out when it is sent, so neither the answer nor its time tells.
 */
export async function findReservations(
  em: EntityManager,
  { email, locale, now }: { email: string; locale: Locale; now: Date },
) {
  queueOverview(em, { recipient: email, locale, now });
  await em.flush();
}
