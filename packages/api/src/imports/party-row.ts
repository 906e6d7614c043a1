import type { Party } from './party-cells.ts';

/** A line of a file of reservations that can be made. */
export interface PartyRow extends Party {
  line: number;
  performanceId: string;
  /** Names the line among all imports: the same line again is the same reservation. */
  key: string;
  show: string;
  venue: string;
  timeZone: string;
  startsAt: Date;
  endsAt: Date;
}

/** An evening that is over needs no ticket any more. */
export function hasTicket({ status, email, endsAt }: PartyRow, now: Date) {
  return status === 'confirmed' && email !== null && endsAt > now;
}
