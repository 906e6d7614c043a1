import { randomInt } from 'node:crypto';
import { Agent, request, type RequestOptions } from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';
import { bookingInput } from '@azionelab/api/testing';

/**
 * `load.ts ORIGIN EVENINGS…`: visitors on the server's loopback, each with an address of its own, who look at pages and book until a
 * line comes on stdin. Then says as JSON what they met. Nothing is asked twice: one failed request is one visitor let down.
 */
const [origin = '', ...evenings] = process.argv.slice(2);
const counts = { pages: 0, bookings: 0, failed: 0, longestMs: 0 };
const faults: string[] = [];
/** Another run's visitors have spent what their addresses may book. */
const NETWORK = 1 + randomInt(99);
const closing = new AbortController();
process.stdin.once('data', () => closing.abort());

function ask(path: string, agent: Agent, body?: unknown) {
  const options: RequestOptions = {
    agent,
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    timeout: 20_000,
  };
  return new Promise<{ status: number; text: string }>((resolve) => {
    const asked = request(new URL(path, origin), options, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      response.on('error', (error) => resolve({ status: 0, text: String(error) }));
    });
    asked.on('timeout', () => asked.destroy(new Error('timeout')));
    asked.on('error', (error) => resolve({ status: 0, text: String(error) }));
    asked.end(body && JSON.stringify(body));
  });
}

async function counted(kind: 'pages' | 'bookings', path: string, agent: Agent, body?: unknown) {
  const begun = Date.now();
  const { status, text } = await ask(path, agent, body);
  counts[kind] += 1;
  counts.longestMs = Math.max(counts.longestMs, Date.now() - begun);
  if (status === 200) return;
  counts.failed += 1;
  faults.push(`${new Date().toISOString()} ${path} ${status} ${text.slice(0, 200)}`);
}

/** Fewer bookings than one address may make; another address after each twenty. */
async function book(visitor: number) {
  for (let made = 0; !closing.signal.aborted; made += 1) {
    const address = `127.${NETWORK}.${visitor + 1}.${1 + (Math.floor(made / 20) % 250)}`;
    const agent = new Agent({ localAddress: address });
    const input = bookingInput(evenings[made % evenings.length] ?? '');
    await counted('bookings', '/api/trpc/reservations.create', agent, input);
    agent.destroy();
    await delay(150);
  }
}

async function look(visitor: number) {
  const agent = new Agent({ keepAlive: true, localAddress: `127.0.100.${visitor + 1}` });
  while (!closing.signal.aborted) {
    for (const path of ['/', '/calendar']) await counted('pages', path, agent);
    await delay(40);
  }
  agent.destroy();
}

await Promise.all([book(0), book(1), look(0), look(1)]);
console.log(JSON.stringify({ ...counts, faults: faults.slice(0, 10) }));
process.exit(0);
