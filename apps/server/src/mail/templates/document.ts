import type { Locale } from '@azionelab/db';

/** An evening with the booking for it, worded and dated for one reader. */
export interface EveningBlock {
  kind: 'evening';
  title: string;
  showUrl: string;
  weekday: string;
  day: string;
  month: string;
  /** The whole date with the time, in words. */
  when: string;
  doors: string;
  venue: string;
  address: string;
  venueUrl: string;
  seats: string;
}

/** What a mail is made of. The page and the plain text are two renderings of the same blocks, so they tell the same facts. */
export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'small'; text: string }
  | EveningBlock
  /** The one thing to do. `fallback` introduces the address for readers whose button does nothing. */
  | { kind: 'button'; label: string; url: string; fallback: string }
  | { kind: 'link'; label: string; url: string }
  | { kind: 'code'; label: string; code: string }
  /** The QR, shown from the attachment `cid`. */
  | { kind: 'qr'; alt: string; cid: string; label: string; code: string }
  | { kind: 'rule' };

export interface MailDocument {
  locale: Locale;
  subject: string;
  /** What a list of mails shows behind the subject. */
  preheader: string;
  heading: string;
  blocks: Block[];
  footer: { company: string; address: string; siteUrl: string; contact: string };
}
