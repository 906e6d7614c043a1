import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { bookingInput, givenPerformance } from '@azionelab/api/testing';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { call } from './harness/client.ts';
import { startPostgres } from './harness/postgres.ts';
import { startSite } from './harness/site.ts';

const postgres = await startPostgres();
afterAll(postgres.stop);

/** Visitors on connections that stay open, as browsers keep them; a browser repeats only what never reached the server. */
function startVisitors(url: string, performanceId: string, visitors: number) {
  const seen = { ok: 0, errors: [] as string[] };
  const agent = new Agent({ keepAlive: true });
  const closing = new AbortController();

  function book() {
    const body = JSON.stringify(bookingInput(performanceId));
    return new Promise<string>((resolve) => {
      const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
      const sent = request(
        `${url}/api/trpc/reservations.create`,
        { method: 'POST', agent, headers },
        (response) => {
          response
            .resume()
            .on('end', () =>
              resolve(response.statusCode === 200 ? 'ok' : `status ${response.statusCode}`),
            );
          response.on('error', (error) => resolve(error.message));
        },
      );
      sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
      sent.end(body);
    });
  }
  async function visit() {
    while (!closing.signal.aborted) {
      const word = await book();
      if (word === 'ok') seen.ok += 1;
      // Nobody listens any more: the end that was waited for. A supervisor would have started the next one by now.
      else if (word === 'ECONNREFUSED') closing.abort();
      else seen.errors.push(word);
    }
  }
  const running = Array.from({ length: visitors }, visit);
  return {
    seen,
    async stop() {
      closing.abort();
      await Promise.all(running);
      agent.destroy();
    },
  };
}

test.each([1, 2])(
  'a site of %i workers that is told to end under load ends within ten seconds and no client sees an error',
  async (workers) => {
    const site = await startSite({ databaseUrl: postgres.url, workers });
    onTestFinished(site.stop);
    const { id } = await givenPerformance(postgres.orm, new Date(), { capacity: 9_000 });
    const visitors = startVisitors(site.url, id, 8);
    await delay(1_500);
    const { code, ms } = await site.terminate();
    await visitors.stop();
    const { ok, errors } = visitors.seen;
    console.log(
      `SIGTERM, ${workers} worker(s): exit ${code} after ${ms} ms; ${ok} bookings, errors:`,
      errors,
    );
    const [row] = await postgres.orm.em
      .fork()
      .execute<{ booked: number }[]>(
        'select count(*)::int as booked from reservation where performance_id = ?',
        [id],
      );
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    expect(ms).toBeLessThan(10_000);
    expect(row?.booked).toBe(ok);
  },
);

test('a site killed with -9 instead does show its clients errors: the suite can tell', async () => {
  const site = await startSite({ databaseUrl: postgres.url });
  onTestFinished(site.stop);
  const { id } = await givenPerformance(postgres.orm, new Date(), { capacity: 9_000 });
  const visitors = startVisitors(site.url, id, 8);
  await delay(1_000);
  await site.kill();
  await visitors.stop();
  expect(visitors.seen.errors.length).toBeGreaterThan(0);
});

test('a database that is away is a 503 with Retry-After, and heals by itself', async () => {
  const site = await startSite({ databaseUrl: postgres.url });
  onTestFinished(site.stop);
  const { id } = await givenPerformance(postgres.orm, new Date());
  expect((await call(site.url, 'reservations.create', bookingInput(id))).word).toBe('ok');
  await postgres.kill();
  const away = await call(site.url, 'reservations.create', bookingInput(id));
  expect(away).toMatchObject({ status: 503, word: 'UNAVAILABLE' });
  expect(Number(away.retryAfter)).toBeGreaterThan(0);
  // Its last answer is good for a second.
  await expect
    .poll(async () => (await fetch(`${site.url}/api/health/ready`)).status, { timeout: 5_000 })
    .toBe(503);
  expect((await fetch(`${site.url}/api/health/live`)).status).toBe(200);
  await postgres.restart();
  await expect
    .poll(async () => (await call(site.url, 'reservations.create', bookingInput(id))).word, {
      timeout: 20_000,
    })
    .toBe('ok');
});
