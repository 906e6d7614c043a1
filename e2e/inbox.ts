import { expect } from '@playwright/test';

export interface Mail {
  id: string;
  kind: MailKind | null;
  subject: string;
  to: string;
  text: string;
  links: string[];
}
export type MailKind =
  | 'confirmReservation'
  | 'alreadyBooked'
  | 'ticket'
  | 'reservationChanged'
  | 'reservationCancelled'
  | 'yourReservations'
  | 'reservationMoved'
  | 'performanceCancelled'
  | 'performanceMoved'
  | 'addressChanged'
  | 'staffInvite'
  | 'passwordReset'
  | 'sample';
export type LinkTo = 'confirm' | 'ticket' | 'manage' | 'admin/accept' | 'admin/reset';

/** The mails that the site would have sent. */
export class Inbox {
  readonly #url: string;

  constructor(siteUrl: string) {
    this.#url = `${siteUrl}/dev/inbox.json`;
  }

  /** Newest first. */
  async mailsTo(address: string, kind?: MailKind): Promise<Mail[]> {
    const answer = await fetch(`${this.#url}?to=${encodeURIComponent(address)}`);
    if (!answer.ok) throw new Error(`The inbox answered ${answer.status}.`);
    const mails = (await answer.json()) as Mail[];
    return kind ? mails.filter((mail) => mail.kind === kind) : mails;
  }

  /** The newest mail of that kind, waited for. With `count`, the one that makes that many. */
  async next(address: string, kind: MailKind, count = 1): Promise<Mail> {
    let mails: Mail[] = [];
    await expect
      .poll(async () => (mails = await this.mailsTo(address, kind)).length, {
        message: `${count} ${kind} for ${address}`,
      })
      .toBeGreaterThanOrEqual(count);
    const [newest] = mails;
    if (!newest) throw new Error('There is no such mail.');
    return newest;
  }

  /** The address of the page that the newest mail of that kind leads to. */
  async link(address: string, kind: MailKind, to: LinkTo) {
    return linkIn(await this.next(address, kind), to);
  }
}

export function linkIn({ links, subject }: Mail, to: LinkTo) {
  const found = links.find((link) => new URL(link).pathname === `/${to}`);
  if (!found) throw new Error(`"${subject}" has no link to /${to}.`);
  return found;
}

/** The secret that a mailed link carries behind `#`. */
export function tokenOf(link: string) {
  return new URL(link).hash.slice(1);
}
