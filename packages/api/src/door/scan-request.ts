import type { Locale } from '@azionelab/db';

export interface Scan {
  performanceId: string;
  /** Made by the device for this scan: a retry carries the same one. */
  nonce: string;
  /** Seats to admit now; without it, everybody of the party who is not in yet. */
  admit?: number | undefined;
  device: string;
  staffId: string;
  locale: Locale;
  now: Date;
}

/** How a ticket is found; null when what was read cannot be one. */
export type TicketHandle = { column: 'ticket_token_hash' | 'code'; value: string } | null;
