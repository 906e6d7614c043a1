import type { EntityManager, Locale } from '@azionelab/db';
import { otherEvenings } from '../performances/queries.ts';
import type { Secrets } from '../tokens.ts';
import { bookingByToken, bookingOf } from './booking-view.ts';
import { linkTokens } from './links.ts';

interface Asked {
  token: string;
  locale: Locale;
  now: Date;
  secrets: Secrets;
}

/** What the confirm page shows before anybody has decided anything. Changes nothing. Refuses with `UNKNOWN_LINK`. */
export async function previewConfirmation(em: EntityManager, { secrets, ...asked }: Asked) {
  const row = await bookingByToken(em, 'confirm', asked);
  const booking = bookingOf(row, asked.now);
  const { status } = booking.performance.availability;
  const free =
    row.room_capacity + row.extra_seats - row.house_holds - row.taken_seats + row.overdue_seats;
  const canComeBack = status === 'available' || status === 'fewLeft';
  const { reservation_id: id, link_version: linkVersion } = row;
  const links = booking.status === 'confirmed' ? linkTokens(secrets, { id, linkVersion }) : null;
  return {
    ...booking,
    seatsStillFree:
      booking.status === 'pending' ||
      (booking.status === 'expired' && canComeBack && row.party_size <= free),
    otherPerformances: await otherEvenings(em, row, asked.now),
    ticketToken: links?.ticket ?? null,
    manageToken: links?.manage ?? null,
  };
}

/** What the manage page shows and allows. Refuses with `UNKNOWN_LINK`. */
export async function showReservation(em: EntityManager, { secrets, ...asked }: Asked) {
  const row = await bookingByToken(em, 'manage', asked);
  const booking = bookingOf(row, asked.now);
  const { reservation_id: id, link_version: linkVersion } = row;
  const isActive = booking.status === 'pending' || booking.status === 'confirmed';
  const { status } = booking.performance.availability;
  const isToCome = status !== 'past' && status !== 'cancelled';
  const isOpen = isToCome && status !== 'closed' && status !== 'notOpenYet';
  const free = Math.max(
    0,
    row.room_capacity + row.extra_seats - row.house_holds - row.taken_seats + row.overdue_seats,
  );
  const largest = isOpen ? Math.min(row.max_party_size, row.party_size + free) : row.party_size;
  return {
    ...booking,
    ticketToken:
      booking.status === 'confirmed' ? linkTokens(secrets, { id, linkVersion }).ticket : null,
    canCancel: isActive && isToCome && row.admitted_seats === 0,
    canChangePartySize: isActive && isToCome,
    smallestPartySize: Math.max(1, row.admitted_seats),
    largestPartySize: Math.max(row.party_size, largest),
  };
}
