import type { MikroORM } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import type { Secrets } from '../tokens.ts';
import type { SettingsReader } from '../site/settings.ts';
import { violatedConstraint } from '../transaction.ts';
import { refusalWithoutLock } from './refusal-without-lock.ts';
import type { ReserveAnswer } from './request.ts';
import { type Outcome, reserveTogether } from './reserve.ts';
import type { CreateReservationInput } from './schema.ts';

const LONGEST_WAIT_MS = 3_000;

interface Waiting {
  input: CreateReservationInput;
  reference: string | null;
  /** On the process's own clock, in milliseconds: whoever waits longer than for a lock is told so. */
  since: number;
  settle: (outcome: Outcome) => void;
  fail: (error: unknown) => void;
}

/** Takes bookings in, one queue per performance. */
export interface BookingDesk {
  /** Books, or refuses with a `DomainError`. A key asked again with the same body gets the same answer. */
  reserve(input: CreateReservationInput, reference?: string): Promise<ReserveAnswer>;
}

export interface BookingDeskOptions {
  orm: MikroORM;
  secrets: Secrets;
  settings: SettingsReader;
  now: () => Date;
  /** Bookings that share one unit of work at the most. */
  together?: number;
}

/**
 * A row lock is held until its commit is on disk, so bookings that wait for the same performance in this process share one unit of
 * work: they are decided in order of arrival under one lock. The database stays the judge between processes.
 */
export function createBookingDesk({
  orm,
  secrets,
  settings,
  now,
  together = 50,
}: BookingDeskOptions): BookingDesk {
  const queues = new Map<string, Waiting[]>();
  /** Free seats when a performance was last locked here; below what is asked, a plain read may refuse. */
  const lastSeen = new Map<string, number>();

  async function book(group: Waiting[]): Promise<Outcome[]> {
    const inputs = group.map(({ input }) => input);
    const references = group.map(({ reference }) => reference);
    const { holdMinutes } = await settings.get('booking');
    const terms = { secrets, now: now(), holdMinutes, references };
    const { outcomes, freeSeats } = await reserveTogether(orm.em.fork(), inputs, terms);
    if (inputs[0]) lastSeen.set(inputs[0].performanceId, freeSeats);
    return outcomes;
  }

  async function serve(performanceId: string, queue: Waiting[]) {
    while (queue.length > 0) {
      const group = turnAwayLate(queue.splice(0, together));
      if (group.length === 0) continue;
      await book(group).then(
        (outcomes) => outcomes.forEach((outcome, index) => group[index]?.settle(outcome)),
        (error: unknown) => serveOneByOne(group, error),
      );
    }
    queues.delete(performanceId);
  }

  /** One request may break a shared unit of work by what it carries; alone, it breaks only its own. */
  async function serveOneByOne(group: Waiting[], error: unknown) {
    if (group.length === 1 || !violatedConstraint(error)) {
      for (const { fail } of group) fail(error);
      return;
    }
    for (const each of group) {
      await book([each]).then(([outcome]) => outcome && each.settle(outcome), each.fail);
    }
  }

  function enqueue(input: CreateReservationInput, reference: string | null): Promise<Outcome> {
    return new Promise((settle, fail) => {
      const waiting = { input, reference, settle, fail, since: performance.now() };
      const queue = queues.get(input.performanceId);
      if (queue) {
        queue.push(waiting);
        return;
      }
      const started = [waiting];
      queues.set(input.performanceId, started);
      void serve(input.performanceId, started);
    });
  }

  return {
    async reserve(input, reference) {
      if (input.partySize > (lastSeen.get(input.performanceId) ?? Infinity)) {
        const refusal = await refusalWithoutLock(orm.em.fork(), input, now());
        if (refusal) throw refusal;
      }
      const outcome = await enqueue(input, reference ?? null);
      if ('refusal' in outcome) throw outcome.refusal;
      return outcome.answer;
    },
  };
}

/** Those who may still be served; the others have waited as long as anybody waits for a lock. */
function turnAwayLate(group: Waiting[]) {
  const now = performance.now();
  const [inTime, late] = [group.filter(isInTime), group.filter((each) => !isInTime(each))];
  for (const { fail } of late) fail(new DomainError('BUSY'));
  return inTime;

  function isInTime({ since }: Waiting) {
    return now - since <= LONGEST_WAIT_MS;
  }
}
