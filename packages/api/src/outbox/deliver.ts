import { type EntityManager, LockMode, type MikroORM, OutboxEmail } from '@azionelab/db';
import type { SettingsReader } from '../site/settings.ts';
import type { MailResult, Observer } from '../observe.ts';
import type { Secrets } from '../tokens.ts';
import { decide } from '../transaction.ts';
import { EmailRefused, type SendEmail } from './facts.ts';
import { factsOf, NOTHING } from './facts-of.ts';

export interface DeliverDeps {
  orm: MikroORM;
  now: () => Date;
  secrets: Secrets;
  settings: SettingsReader;
  publicUrl: string;
  observer: Observer;
  send: SendEmail;
}

/** A sender that dies holds a mail for this long; then another takes it. */
export const LEASE_MS = 60_000;
export const MOST_ATTEMPTS = 14;
/** No mailbox can be there (RFC 6761): what erased and rehearsed bookings have for an address. No relay hears of it. */
const NOBODYS_ADDRESS = /\.invalid$/;
const FIRST_RETRY_MS = 15_000;
const LONGEST_RETRY_MS = 3_600_000;

/** Sends at most one due mail, at least once; returns whether there was one. No transaction is open while it is sent. */
export async function deliverNextEmail(deps: DeliverDeps): Promise<boolean> {
  const email = await claimNextEmail(deps.orm.em.fork(), deps.now());
  if (!email) return false;
  if (email.state === 'failed') {
    tell(deps, email, 'failed');
    return true;
  }
  const outcome = await trySending(deps, email).catch((error: unknown) =>
    failureOf(error, email, deps.now()),
  );
  await settle(deps.orm.em.fork(), email, outcome);
  if (outcome !== NOTHING) tell(deps, email, outcome.state);
  return true;
}

interface Outcome extends Partial<Pick<OutboxEmail, 'sentAt' | 'dueAt' | 'lastError'>> {
  state: MailResult;
}

function tell({ observer, now }: DeliverDeps, email: OutboxEmail, result: MailResult) {
  const { kind, createdAt, requestReference: reference = null } = email;
  const waitedMs = Math.max(0, now().getTime() - createdAt.getTime());
  observer.tell({ what: 'mail', kind, result, waitedMs, reference });
}

async function claimNextEmail(em: EntityManager, now: Date): Promise<OutboxEmail | null> {
  return decide(em, async (tx) => {
    const due = {
      $or: [
        { state: { $in: ['queued' as const, 'retrying' as const] }, dueAt: { $lte: now } },
        { state: 'sending' as const, leaseUntil: { $lte: now } },
      ],
    };
    const email = await tx.findOne(OutboxEmail, due, {
      orderBy: { dueAt: 'asc' },
      lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE,
    });
    if (!email) return null;
    // Only a sender that died can leave a mail here: one that kills every sender must not go on for ever.
    if (email.attempts >= MOST_ATTEMPTS) {
      tx.assign(email, { state: 'failed', leaseUntil: null, lastError: 'no sender survived it' });
      return email;
    }
    email.state = 'sending';
    email.attempts += 1;
    email.leaseUntil = new Date(now.getTime() + LEASE_MS);
    return email;
  });
}

async function trySending(
  deps: DeliverDeps,
  email: OutboxEmail,
): Promise<Outcome | typeof NOTHING> {
  const facts = await factsOf(deps, email);
  if (facts === 'skipped') return { state: 'skipped' };
  if (facts === NOTHING) return NOTHING;
  if (NOBODYS_ADDRESS.test(email.recipient)) return { state: 'skipped' };
  await deps.send(facts);
  return { state: 'sent', sentAt: deps.now(), lastError: null };
}

function failureOf(error: unknown, email: OutboxEmail, now: Date): Outcome {
  const reason = withoutAddresses(error instanceof Error ? error.message : String(error));
  if (error instanceof EmailRefused || email.attempts >= MOST_ATTEMPTS)
    return { state: 'failed', lastError: reason };
  const delay = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (email.attempts - 1));
  return { state: 'retrying', dueAt: new Date(now.getTime() + delay), lastError: reason };
}

function withoutAddresses(text: string) {
  return text.replace(/[^\s<>"]+@[^\s<>"]+/g, '…').slice(0, 250);
}

/** Writes the outcome unless another sender has taken the mail over meanwhile. */
async function settle(
  em: EntityManager,
  { id, attempts }: OutboxEmail,
  outcome: Outcome | typeof NOTHING,
) {
  if (outcome === NOTHING) {
    await em.nativeDelete(OutboxEmail, { id, attempts, state: 'sending' });
    return;
  }
  await em.nativeUpdate(
    OutboxEmail,
    { id, attempts, state: 'sending' },
    { ...outcome, leaseUntil: null },
  );
}
