import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, expect, inject, test } from 'vitest';
import { createSecrets } from '../tokens.ts';
import { ALLOWANCES, createRateLimiter, forgetOldAllowances } from './limiter.ts';

const { orm, drop } = await createTestDatabase(inject('clusterUrl'));
afterAll(drop);
const limiter = createRateLimiter(createSecrets('limits'));
const start = new Date('2026-11-20T18:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const { burst, perSeconds } = ALLOWANCES.findByEmail;
const spend = (email: string, at: Date) =>
  limiter.spend(orm.em.fork(), { findByEmail: email }, at).then(
    () => 'ok',
    (error: { reason: string; details: { retryAfterSeconds: number } }) =>
      error.details.retryAfterSeconds,
  );

test('an allowance is spent, refused with the time to wait, and refilled evenly', async () => {
  for (let count = 0; count < burst; count += 1)
    expect(await spend('a@example.org', start)).toBe('ok');
  const step = perSeconds / burst;
  expect(await spend('a@example.org', start)).toBe(step);
  expect(await spend('b@example.org', start)).toBe('ok');
  expect(await spend('a@example.org', after(step - 1))).toBe(1);
  expect(await spend('a@example.org', after(step))).toBe('ok');
  expect(await spend('a@example.org', after(step))).toBe(step);
});

test('fifty calls at the same instant spend no more than there is', async () => {
  const results = await Promise.all(
    Array.from({ length: 50 }, () => spend('c@example.org', start)),
  );
  expect(results.filter((result) => result === 'ok')).toHaveLength(burst);
});

test('what is stored names nobody, can be given back and is forgotten when whole', async () => {
  const em = orm.em.fork();
  const rows = await em.execute<{ key: string }[]>('select key from rate_limit');
  expect(JSON.stringify(rows)).not.toContain('example.org');
  await limiter.restore(em, { findByEmail: 'c@example.org' });
  expect(await spend('c@example.org', start)).toBe('ok');
  await forgetOldAllowances(em, after(perSeconds * 2));
  expect(await em.execute('select key from rate_limit')).toEqual([]);
});
