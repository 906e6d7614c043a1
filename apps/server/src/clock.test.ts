import { afterAll, expect, inject, test } from 'vitest';
import { createTestDatabase } from '@azionelab/db/testing';
import { databaseTime, startClock } from './clock.ts';

const database = await createTestDatabase(inject('clusterUrl'), { poolSize: 1 });
afterAll(() => database.drop());

test('the clock follows the database, not the machine', async () => {
  const clock = await startClock({
    readDatabase: databaseTime(database.orm),
    readMachine: anHourBehind,
    everyMs: 0,
  });
  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(500);
  expect(clock.skewMs()).toBeGreaterThan(3_599_000);
});

test('one slow round trip does not move the clock', async () => {
  let machine = 0;
  const delays = [0, 0, 900, 0, 0];
  const readDatabase = async () => {
    machine += delays.shift() ?? 0;
    return machine + 50;
  };
  const clock = await startClock({ readDatabase, readMachine: () => machine, everyMs: 0 });
  expect(clock.skewMs()).toBe(50);
});

test('a database that is away leaves the clock running', async () => {
  let isAway = false;
  const readDatabase = async () => {
    if (isAway) throw new Error('away');
    return 5_000;
  };
  const clock = await startClock({ readDatabase, readMachine: () => 0, everyMs: 0 });
  isAway = true;
  await expect(clock.measure()).rejects.toThrow('away');
  expect(clock.now().getTime()).toBe(5_000);
});

function anHourBehind() {
  return Date.now() - 3_600_000;
}
