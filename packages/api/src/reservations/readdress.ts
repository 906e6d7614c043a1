import type { EntityManager } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { nextEmailVersion, queueEmail } from '../outbox/queue.ts';
import type { Secrets } from '../tokens.ts';
import { decide, violatedConstraint } from '../transaction.ts';
import { renewLinks } from './correct-email.ts';
import { lockReservation } from './locked.ts';
import { requireActive } from './staff-rules.ts';
import { activeBookingOf } from './twin.ts';

interface Terms {
  secrets: Secrets;
  userId: string;
  now: Date;
}

/**
 * Gives a booking another address, or its first: new links, the mail again to the new one, and a word to the old one. The same
 * address again changes nothing. Refuses with `ALREADY_BOOKED`, `ALREADY_CANCELLED`, `NOT_POSSIBLE_NOW`.
 */
export async function readdress(
  em: EntityManager,
  { id, email }: { id: string; email: string },
  terms: Terms,
) {
  const { now } = terms;
  return decide(em, async (tx) => {
    const { performance, reservation } = await lockReservation(tx, { id }, now);
    requireActive(reservation);
    const former = reservation.email;
    if (former === email) return { email };
    const other = await activeBookingOf(tx, performance, { email, except: id });
    if (other) throw new DomainError('ALREADY_BOOKED', { reservationId: other });

    await renewLinks(tx, reservation, terms);
    reservation.email = email;
    if (former) {
      const version = await nextEmailVersion(tx, id, 'addressChanged');
      queueEmail(tx, 'addressChanged', { reservation, version, recipient: former, now });
    }
    const kind = reservation.status === 'confirmed' ? 'ticket' : 'confirmReservation';
    const version = await nextEmailVersion(tx, id, kind);
    const requestKey = reservation.idempotencyKey;
    queueEmail(tx, kind, { reservation, version, requestKey, now });
    return { email };
  }).catch((error: unknown) => {
    if (violatedConstraint(error) !== 'reservation_one_active_per_email') throw error;
    throw new DomainError('ALREADY_BOOKED');
  });
}
