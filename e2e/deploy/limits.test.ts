import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { SITE, startDeployment } from './harness/deployment.ts';
import { type SlowClient, slowClient } from './harness/slow-client.ts';
import { keepingAgent, visitor } from './harness/visitor.ts';

const site = await startDeployment({ ports: [3_101] });
afterAll(() => site.stop());
const { certificate } = site.authority;
const ask = visitor(certificate);
const agent = keepingAgent(20);

const LIST = '/api/trpc/shows.list?input=%7B%7D';
const REQUESTS = 120;
const WITHIN_MS = 1_600;

/** One after the other at an even pace, not waiting for answers. */
async function pour(path: string) {
  const begun = Date.now();
  const answers = [];
  for (let count = 0; count < REQUESTS; count += 1) {
    await delay(Math.max(0, begun + (count * WITHIN_MS) / REQUESTS - Date.now()));
    answers.push(ask(path, { agent }));
  }
  const sentMs = Date.now() - begun;
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  const passed = statuses.filter((status) => status === 200).length;
  const refused = statuses.filter((status) => status === 429).length;
  console.log(`${path}: of ${REQUESTS} in ${sentMs} ms ${passed} pass, ${refused} wait`);
  return { passed, refused };
}

test('of 120 requests in 1.6 s the API answers 30 to 40, and the health checks all', async () => {
  const { passed, refused } = await pour(LIST);
  expect(passed).toBeGreaterThanOrEqual(30);
  expect(passed).toBeLessThanOrEqual(40);
  expect(passed + refused).toBe(REQUESTS);
  for (const path of ['/api/health', '/api/health/live'])
    expect((await pour(path)).passed).toBe(REQUESTS);
  // Pages and files are not counted at all.
  expect((await pour('/icon.svg')).passed).toBe(REQUESTS);
});

test('a short wait later the same visitor is served again', async () => {
  await delay(2_000);
  expect((await ask(LIST)).status).toBe(200);
});

test.each([
  ['a booking of 63 KiB', '/api/trpc/reservations.create', 63, 400, 'INVALID_INPUT'],
  ['a booking of 65 KiB', '/api/trpc/reservations.create', 65, 413, 'INVALID_INPUT'],
  ['a picture of 5.9 MiB', '/api/upload/admin.shows.replacePoster', 6_040, 401, 'SIGN_IN_REQUIRED'],
  ['a picture of 6.1 MiB', '/api/upload/admin.shows.replacePoster', 6_250, 413, 'INVALID_INPUT'],
  ['a file of 2.5 MiB to import', '/api/trpc/admin.imports.run', 2_560, 401, 'SIGN_IN_REQUIRED'],
  [
    'the same beside another call',
    '/api/trpc/auth.me,admin.imports.run?batch=1',
    2_560,
    413,
    'INVALID_INPUT',
  ],
])('%s is let in or refused', async (_what, path, kib, status, reason) => {
  const answer = await ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: Buffer.alloc(kib * 1_024, ' '),
  });
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.body.toString()).error.data.reason).toBe(reason);
});

const head = `GET / HTTP/1.1\r\nHost: ${SITE}\r\nX-Slow: `;
const booking = (length: number) =>
  `POST /api/trpc/reservations.create HTTP/1.1\r\nHost: ${SITE}\r\n` +
  `Content-Type: application/json\r\nContent-Length: ${length}\r\n\r\n{`;

test('a client that dribbles its header or stops in its body is cut, while others are served', async () => {
  const inHeader = Array.from({ length: 30 }, () => slowClient(certificate, head, 1_000));
  const inBody = Array.from({ length: 10 }, () => slowClient(certificate, booking(1_000), 0));
  const times: number[] = [];
  const over = new AbortController();
  const ends = Promise.all([...inHeader, ...inBody].map(({ cut }) => cut)).finally(() =>
    over.abort(),
  );
  while (!over.signal.aborted) {
    const { status, ms } = await ask('/', { agent });
    expect(status).toBe(200);
    times.push(ms);
    await delay(200);
  }
  const all = await ends;
  const longest = (from: number, to: number) =>
    Math.round(Math.max(...all.slice(from, to).map(({ ms }) => ms)));
  console.log(
    `cut after ${longest(0, 30)} ms in the header, ${longest(30, 40)} ms in the body; ` +
      `meanwhile ${times.length} pages, the slowest in ${Math.round(Math.max(...times))} ms`,
  );
  expect(longest(0, 30)).toBeLessThan(12_500);
  expect(longest(30, 40)).toBeLessThan(8_000);
  expect(times.length).toBeGreaterThan(20);
});

test('who dribbles a body byte by byte holds thirty connections and no more, while others are served', async () => {
  const clients: SlowClient[] = [];
  for (let count = 0; count < 40; count += 1) {
    clients.push(slowClient(certificate, booking(60_000), 1_000));
    // Slower than the limit of requests, which is not what this is about.
    await delay(130);
  }
  await delay(1_000);
  const refused = clients.filter(({ said }) => said().startsWith('HTTP/1.1 429 '));
  console.log(`${clients.length - refused.length} of ${clients.length} dribblers are held`);
  expect(refused).toHaveLength(10);
  const page = await ask('/');
  const list = await ask(LIST);
  expect([page.status, list.status]).toEqual([200, 200]);
  for (const client of clients) client.end();
});
