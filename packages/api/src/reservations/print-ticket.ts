import { type EntityManager, type Locale, Reservation } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { ticketView } from '../tickets/view.ts';
import type { Secrets } from '../tokens.ts';
import { linkTokens } from './links.ts';

interface Reading {
  id: string;
  secrets: Secrets;
  now: Date;
  publicUrl: string;
}

/** The ticket of a confirmed booking for staff to print, in the booker's language. Refuses with `NOT_FOUND`, `NOT_POSSIBLE_NOW`. */
export async function ticketToPrint(em: EntityManager, { id, secrets, now, publicUrl }: Reading) {
  const reservation = await em.findOne(Reservation, id);
  if (!reservation) throw new DomainError('NOT_FOUND');
  if (reservation.status !== 'confirmed' || reservation.erasedAt) {
    throw new DomainError('NOT_POSSIBLE_NOW');
  }
  const { ticket: token } = linkTokens(secrets, reservation);
  const locale: Locale = reservation.locale;
  return { ...(await ticketView(em, { token, locale, now, publicUrl })), locale };
}
