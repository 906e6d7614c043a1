import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { repeat } from './background.ts';

test('a task runs again after it has failed, never twice at once, and stopping waits for it', async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  const faults: unknown[] = [];
  const task = repeat(
    1,
    async () => {
      running += 1;
      most = Math.max(most, running);
      await delay(10);
      running -= 1;
      runs += 1;
      if (runs === 1) throw new Error('once');
    },
    (error) => faults.push(error),
  );
  await delay(200);
  await task.stop();
  expect([running, most, faults.length]).toEqual([0, 1, 1]);
  expect(runs).toBeGreaterThan(2);
  const runsAtStop = runs;
  await delay(20);
  expect(runs).toBe(runsAtStop);
});
