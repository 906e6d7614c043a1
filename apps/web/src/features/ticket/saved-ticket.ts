import type { Ticket } from '../../lib/outputs.ts';
import { local } from '../../lib/storage.ts';

const PREFIX = 'ticket:';
const KEEP_MS = 2 * 24 * 3_600_000;

/** Tickets this device has opened, found again without a network; the key is a hash, never the link's secret. */
export async function readSavedTicket(token: string): Promise<Ticket | null> {
  const key = await keyOf(token);
  if (!key) return null;
  try {
    const value: unknown = JSON.parse(local.read(key) ?? 'null');
    return isTicket(value) ? value : null;
  } catch {
    return null;
  }
}

export async function saveTicket(token: string, ticket: Ticket) {
  const key = await keyOf(token);
  if (!key) return;
  if (ticket.state === 'cancelled') local.remove(key);
  if (ticket.state !== 'cancelled') local.write(key, JSON.stringify(ticket));
}

/** Names do not stay on a device for longer than the evening needs them. */
export function forgetOldTickets(now: Date) {
  for (const key of local.keys().filter((name) => name.startsWith(PREFIX))) {
    try {
      const value: unknown = JSON.parse(local.read(key) ?? 'null');
      const isFresh =
        isTicket(value) && Date.parse(value.performance.endsAt) + KEEP_MS > now.getTime();
      if (!isFresh) local.remove(key);
    } catch {
      local.remove(key);
    }
  }
}

/** Null where the browser hashes only on https: there nothing is saved. */
async function keyOf(token: string) {
  if (!isSecureContext) return null;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  const hex = [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return PREFIX + hex;
}

function isTicket(value: unknown): value is Ticket {
  return typeof value === 'object' && value !== null && 'qrSvg' in value && 'performance' in value;
}
