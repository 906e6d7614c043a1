import { randomUUID } from 'node:crypto';
import { type Inbox, tokenOf } from './inbox.ts';
import type { PublicApi } from './public-api.ts';

export interface Party {
  name: string;
  email: string;
  partySize: number;
}

export interface Booking extends Party {
  code: string;
  idempotencyKey: string;
  /** The page that the first mail leads to. */
  confirmLink: string;
  confirmToken: string;
}

export interface Ticket extends Booking {
  ticketLink: string;
  ticketToken: string;
  manageLink: string;
  manageToken: string;
}

/** Somebody nobody else is. */
export function someParty(given: Partial<Party> = {}): Party {
  return {
    name: 'Ada Lovelace',
    email: `ada.${randomUUID().slice(0, 8)}@example.org`,
    partySize: 2,
    ...given,
  };
}

/** Books as the form does and opens the mail. */
export async function book(
  api: PublicApi,
  inbox: Inbox,
  request: Partial<Party> & { performanceId: string },
): Promise<Booking> {
  const { performanceId, ...given } = request;
  const party = someParty(given);
  const idempotencyKey = randomUUID();
  const { code } = await api.reservations.create.mutate({
    ...party,
    performanceId,
    idempotencyKey,
    locale: 'en',
    acceptPrivacy: true,
  });
  const confirmLink = await inbox.link(party.email, 'confirmReservation', 'confirm');
  return { ...party, code, idempotencyKey, confirmLink, confirmToken: tokenOf(confirmLink) };
}

/** Books and confirms. */
export async function bookTicket(
  api: PublicApi,
  inbox: Inbox,
  request: Partial<Party> & { performanceId: string },
): Promise<Ticket> {
  const booking = await book(api, inbox, request);
  const { ticketToken, manageToken } = await api.reservations.confirm.mutate({
    token: booking.confirmToken,
  });
  const { origin } = new URL(booking.confirmLink);
  return {
    ...booking,
    ticketToken,
    manageToken,
    ticketLink: `${origin}/ticket#${ticketToken}`,
    manageLink: `${origin}/manage#${manageToken}`,
  };
}
