import { withoutValues } from '../log-errors.ts';
import type { DeployCheck, Level, World } from './check.ts';
import { databaseChecks } from './database-checks.ts';
import { dataChecks } from './data-checks.ts';
import { fileChecks } from './file-checks.ts';
import { httpChecks } from './http-checks.ts';
import { processChecks } from './process-checks.ts';
import { settingsChecks } from './settings-checks.ts';

export const DEPLOY_CHECKS: DeployCheck[] = [
  ...settingsChecks,
  ...processChecks,
  ...databaseChecks,
  ...dataChecks,
  ...fileChecks,
  ...httpChecks,
];

export interface CheckResult {
  id: string;
  level: Level;
  line: string;
  means: string;
  cure: string;
}

/** Runs one check. What cannot be looked at is not right either. */
export async function runCheck(check: DeployCheck, world: World): Promise<CheckResult> {
  const { id, means, cure } = check;
  try {
    return { id, means, cure, ...(await check.run(world)) };
  } catch (error) {
    const line = `could not be looked at: ${reasonOf(error)}`;
    return { id, means, cure, level: 'error', line };
  }
}

/** Every check, in order. */
export async function runDeployChecks(world: World): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of DEPLOY_CHECKS) results.push(await runCheck(check, world));
  return results;
}

function reasonOf(error: unknown) {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error ? String(error.code) : '';
  return /^[A-Z\d_]+$/.test(code) ? code : withoutValues(error.message);
}
