import { afterAll, expect, test } from 'vitest';
import { goodInstallation } from '../testing/good-installation.ts';
import { DEPLOY_CHECKS, runDeployChecks } from './index.ts';
import { readableReport } from './report.ts';

const good = await goodInstallation();
afterAll(good.stop);

test('an installation made by the handbook passes every check', async () => {
  const results = await runDeployChecks(good.world);
  expect(
    results.filter(({ level }) => level !== 'ok').map(({ id, line }) => `${id}: ${line}`),
  ).toEqual([]);
  expect(results.length).toBeGreaterThanOrEqual(25);
  expect(readableReport(results)).toMatch(/\d+ checks: \d+ ok, 0 warnings, 0 errors\.$/);
});

test('every check has a name of its own, a meaning and a cure', () => {
  const ids = DEPLOY_CHECKS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { means, cure } of DEPLOY_CHECKS) {
    expect(means).toMatch(/\.$/);
    expect(cure.length).toBeGreaterThan(15);
  }
});
