import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { goodInstallation } from '../testing/good-installation.ts';
import { DEPLOY_CHECKS, runDeployChecks } from './index.ts';
import { readableReport } from './report.ts';

const good = await goodInstallation();
afterAll(() => good.stop());

test('an installation made by the handbook passes every check', async () => {
  const results = await runDeployChecks(good.world);
  expect(
    results.filter(({ level }) => level !== 'ok').map(({ id, line }) => `${id}: ${line}`),
  ).toEqual([]);
  expect(results.length).toBeGreaterThanOrEqual(25);
  expect(readableReport(results)).toMatch(/\d+ checks: \d+ ok, 0 warnings, 0 errors\.$/);
});

/** What an operator types. */
async function doctor(environment: Record<string, string | undefined>, ...args: string[]) {
  const cli = new URL('../cli.ts', import.meta.url).pathname;
  const env = { PATH: process.env['PATH'], ...environment };
  return new Promise<{ code: number; output: string }>((resolve) => {
    execFile(
      process.execPath,
      [cli, 'doctor', '--deploy', ...args],
      { env },
      (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    );
  });
}

test('the command ends with 0 on a good installation and with 1 and the cure on a bad one', async () => {
  const ca = join(await mkdtemp(join(tmpdir(), 'azionelab-ca-')), 'ca.pem');
  await writeFile(ca, good.front.cert);
  const environment = {
    ...good.world.environment,
    NODE_EXTRA_CA_CERTS: ca,
    NODE_OPTIONS: '--max-old-space-size=256',
  };
  const fine = await doctor(environment, '--url', good.front.url);
  expect(fine.output).toMatch(/\d+ checks: \d+ ok, \d+ warnings, 0 errors\.\s*$/);
  expect(fine.code).toBe(0);

  const bad = { ...environment, TRUST_PROXY: 'off', BACKUP_DIR: '/nowhere' };
  const told = await doctor(bad, '--url', good.front.url, '--json');
  expect(told.code).toBe(1);
  const results: { id: string; level: string; cure: string }[] = JSON.parse(told.output);
  const errors = results.filter(({ level }) => level === 'error');
  expect(errors.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['proxies', 'backup-age', 'backup-files', 'disk']),
  );
  expect(errors[0]?.cure).toContain('TRUST_PROXY');
});

test('every check has a name of its own, a meaning and a cure', () => {
  const ids = DEPLOY_CHECKS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { means, cure } of DEPLOY_CHECKS) {
    expect(means).toMatch(/\.$/);
    expect(cure.length).toBeGreaterThan(15);
  }
});
