import { randomUuid } from '../../lib/random-uuid.ts';
import { session } from '../../lib/storage.ts';

/** What the visitor has typed for one performance, under the key that makes sending it twice one reservation. */
export interface Attempt {
  idempotencyKey: string;
  /** Sent at least once: the reservation may exist although no answer came back. */
  wasSent: boolean;
  draft: Draft;
}
export interface Draft {
  partySize: number;
  name: string;
  email: string;
  phone: string;
  notes: string;
  accessNeeds: string;
  acceptPrivacy: boolean;
}

const EMPTY: Draft = {
  partySize: 2,
  name: '',
  email: '',
  phone: '',
  notes: '',
  accessNeeds: '',
  acceptPrivacy: false,
};
const storageKey = (performanceId: string) => `booking:${performanceId}`;

/** The attempt under way in this tab, surviving a reload, or a new one with a key of its own. */
export function openAttempt(performanceId: string): Attempt {
  const stored = parse(session.read(storageKey(performanceId)));
  if (stored) return stored;
  const attempt = { idempotencyKey: randomUuid(), wasSent: false, draft: EMPTY };
  saveAttempt(performanceId, attempt);
  return attempt;
}

export function saveAttempt(performanceId: string, attempt: Attempt) {
  session.write(storageKey(performanceId), JSON.stringify(attempt));
}

export function closeAttempt(performanceId: string) {
  session.remove(storageKey(performanceId));
}

function parse(text: string | null): Attempt | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isAttempt(value) ? { ...value, draft: { ...EMPTY, ...value.draft } } : null;
  } catch {
    return null;
  }
}

function isAttempt(value: unknown): value is Attempt {
  return (
    typeof value === 'object' && value !== null && 'idempotencyKey' in value && 'draft' in value
  );
}
