import { setTimeout as delay } from 'node:timers/promises';
import { bookingInput } from '@azionelab/api/testing';
import { SUBNET } from './names.ts';
import { type Ask, callBy, keepingAgent } from './visitor.ts';

export interface Load {
  /** Codes of the bookings that were answered. */
  codes: string[];
  count: number;
  /** Whatever no visitor should see. */
  faults: string[];
  slowestMs: number;
  /** Lets everybody finish what they are at. */
  stop: () => Promise<void>;
}

export interface LoadOptions {
  performanceIds: string[];
  visitors?: number;
  thinkMs?: number;
  /** Each request on a connection of its own. */
  isFresh?: boolean;
}

/** As many bookings as one address may make at once, with room to spare. */
const BOOKINGS_EACH = 20;
const ADDRESSES = 126;
let next = 0;

/** Visitors, each with an address of their own, who look at pages and lists and book, until they are stopped. */
export function startLoad(ask: Ask, options: LoadOptions): Load {
  const { performanceIds, visitors = 8, thinkMs = 100, isFresh = false } = options;
  const closing = new AbortController();
  const load: Load = {
    codes: [],
    count: 0,
    faults: [],
    slowestMs: 0,
    async stop() {
      closing.abort();
      await Promise.all(running);
    },
  };
  function note(what: string, answer: { status: number; ms: number; error?: string }) {
    load.count += 1;
    load.slowestMs = Math.max(load.slowestMs, answer.ms);
    if (answer.status !== 200) load.faults.push(`${what}: ${answer.status} ${answer.error ?? ''}`);
  }

  async function visit() {
    while (!closing.signal.aborted) {
      next = (next + 1) % ADDRESSES;
      const agent = keepingAgent(isFresh ? Infinity : 1, `${SUBNET}.${129 + next}`);
      if (isFresh) agent.maxFreeSockets = 0;
      const call = callBy(ask, agent);
      for (let made = 0; made < BOOKINGS_EACH && !closing.signal.aborted; made += 1) {
        note('page', await ask('/', { agent }));
        note('list', await ask('/api/trpc/shows.list?input=%7B%7D', { agent }));
        const evening = performanceIds[made % performanceIds.length] ?? '';
        const booked = await call('reservations.create', bookingInput(evening, { partySize: 1 }));
        note('booking', booked);
        if (booked.word === 'ok') load.codes.push(String(booked.data['code']));
        await delay(thinkMs);
      }
      agent.destroy();
    }
  }
  const running = Array.from({ length: visitors }, visit);
  return load;
}
