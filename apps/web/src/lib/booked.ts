import { session } from './storage.ts';

/** The booking this tab has just made: its key and address, kept out of every URL. */
export interface Booked {
  idempotencyKey: string;
  email: string;
  timeZone: string;
}

const KEY = 'booked';

export function rememberBooked(booked: Booked) {
  session.write(KEY, JSON.stringify(booked));
}

export function readBooked(): Booked | null {
  try {
    const value: unknown = JSON.parse(session.read(KEY) ?? 'null');
    return isBooked(value) ? value : null;
  } catch {
    return null;
  }
}

function isBooked(value: unknown): value is Booked {
  return (
    typeof value === 'object' && value !== null && 'idempotencyKey' in value && 'email' in value
  );
}
