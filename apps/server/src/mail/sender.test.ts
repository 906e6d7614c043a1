import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { type Sender, startSender } from './sender.ts';

const EVENTUALLY = { timeout: 15_000 };

const running: Sender[] = [];
afterEach(() => Promise.all(running.splice(0).map((sender) => sender.stop())));

/** A sender over a list of mails, each of which takes `tookMs`. */
function givenSender({ mails = 0, tookMs = 10, pollMs = 5_000, failing = 0 }) {
  const state = { mails, asked: 0, sent: 0, atOnce: 0, most: 0, failing, lines: [] as string[] };
  const log = {
    info: () => {},
    error: (facts: object) => void state.lines.push(JSON.stringify(facts)),
  };
  const sender = startSender({
    log,
    pollMs,
    async deliver() {
      state.asked += 1;
      if (state.failing > 0) {
        state.failing -= 1;
        throw Object.assign(new Error('insert into x values (anna.canarino@posta.example)'), {
          code: 'ECONNREFUSED',
        });
      }
      if (state.mails === 0) return false;
      state.mails -= 1;
      state.atOnce += 1;
      state.most = Math.max(state.most, state.atOnce);
      await delay(tookMs);
      state.atOnce -= 1;
      state.sent += 1;
      return true;
    },
  });
  running.push(sender);
  return { state, sender };
}

test('what waits is sent at once, three at a time', async () => {
  const { state } = givenSender({ mails: 12 });
  await expect.poll(() => state.sent, EVENTUALLY).toBe(12);
  expect(state.most).toBe(3);
});

test('a nudge sends a new mail without waiting for the clock', async () => {
  const { state, sender } = givenSender({});
  await delay(30);
  state.mails = 1;
  sender.wake();
  await expect.poll(() => state.sent, EVENTUALLY).toBe(1);
});

test('a nudge that comes while the outbox is being read is not lost', async () => {
  let mails = 0;
  const reading = Promise.withResolvers<void>();
  let sent = 0;
  const sender = startSender({
    log: { info: () => {}, error: () => {} },
    pollMs: 60_000,
    async deliver() {
      const found = mails > 0;
      if (!found) await reading.promise;
      else {
        mails -= 1;
        sent += 1;
      }
      return found;
    },
  });
  running.push(sender);
  await delay(10);
  mails = 1;
  sender.wake();
  reading.resolve();
  await expect.poll(() => sent, EVENTUALLY).toBe(1);
});

test('mail that nobody announced is found by looking', async () => {
  const { state } = givenSender({ pollMs: 20 });
  await delay(30);
  state.mails = 2;
  await expect.poll(() => state.sent, EVENTUALLY).toBe(2);
});

test('an idle sender asks no more often than the clock says', async () => {
  const { state } = givenSender({ pollMs: 50 });
  await delay(500);
  expect(state.asked).toBeLessThan(3 + 500 / 50 + 2);
});

test('a database that is away ends nothing, and the log quotes no value', async () => {
  const { state } = givenSender({ mails: 3, pollMs: 20, failing: 7 });
  await expect.poll(() => state.sent, EVENTUALLY).toBe(3);
  expect(state.lines).toHaveLength(7);
  expect(state.lines.join()).not.toContain('canarino');
  expect(state.lines[0]).toContain('ECONNREFUSED');
});

test('stopping waits for the mails under way and begins no other', async () => {
  const { state, sender } = givenSender({ mails: 20, tookMs: 100 });
  await delay(30);
  await sender.stop();
  expect(state.atOnce).toBe(0);
  expect(state.sent).toBeGreaterThan(0);
  const { sent } = state;
  await delay(150);
  expect(state.sent).toBe(sent);
  expect(state.mails).toBeGreaterThan(0);
});

test('stopping interrupts the wait for a database that is away', async () => {
  const { state, sender } = givenSender({ pollMs: 10_000, failing: 1_000 });
  await expect.poll(() => state.lines.length, EVENTUALLY).toBeGreaterThan(0);
  const begun = performance.now();
  await sender.stop();
  expect(performance.now() - begun).toBeLessThan(1_000);
});
