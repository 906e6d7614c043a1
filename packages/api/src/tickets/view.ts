import type { EntityManager, Locale } from '@azionelab/db';
import { bookingByToken, bookingOf } from '../reservations/booking-view.ts';
import { qrSvg } from './qr.ts';
import { ticketState } from './ticket.ts';

/** What a ticket shows, with its QR. Refuses with `UNKNOWN_LINK`. */
export async function ticketView(
  em: EntityManager,
  {
    token,
    locale,
    now,
    publicUrl,
  }: { token: string; locale: Locale; now: Date; publicUrl: string },
) {
  const row = await bookingByToken(em, 'ticket', { token, locale, now });
  const booking = bookingOf(row, now);
  return {
    ...booking,
    state: ticketState(booking),
    accessNeeds: row.access_needs,
    qrSvg: await qrSvg(`${publicUrl}/ticket#${token}`),
  };
}
