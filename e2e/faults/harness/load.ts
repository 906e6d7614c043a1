import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { storedKey } from '@azionelab/api/server';
import { bookingInput } from '@azionelab/api/testing';
import { type Answer, call, isUnanswered } from './client.ts';

type BookingInput = ReturnType<typeof bookingInput>;

export interface Load {
  /** Codes of the bookings that were answered, by their stored key. */
  acknowledged: Map<string, string>;
  /** Requests that got no answer, or that the site could not serve. */
  unanswered: BookingInput[];
  refusals: Answer[];
  performanceIds: string[];
  count: number;
  /** Stops asking, and waits for the requests at hand. */
  stop: () => Promise<void>;
}

/** Between two bookings, so that the load leaves the machine room to start what was killed. */
const THINK_MS = 20;

/** Visitors who book one after the other, on random evenings over random processes, until it is stopped. */
export function startLoad(urls: string[], performanceIds: string[], visitors: number): Load {
  const closing = new AbortController();
  const load: Load = {
    acknowledged: new Map(),
    unanswered: [],
    refusals: [],
    count: 0,
    performanceIds,
    async stop() {
      closing.abort();
      await Promise.all(running);
    },
  };

  async function visit() {
    while (!closing.signal.aborted) {
      const input = bookingInput(pick(performanceIds), { partySize: 1 + randomInt(4) });
      const answer = await call(pick(urls), 'reservations.create', input);
      load.count += 1;
      if (answer.word === 'ok')
        load.acknowledged.set(storedKey(input.idempotencyKey), String(answer.data['code']));
      else if (isUnanswered(answer)) load.unanswered.push(input);
      else load.refusals.push(answer);
      await delay(THINK_MS);
    }
  }
  const running = Array.from({ length: visitors }, visit);
  return load;
}

export function pick<T>(list: readonly T[]): T {
  const found = list[randomInt(list.length)];
  if (found === undefined) throw new Error('Nothing to pick from.');
  return found;
}
