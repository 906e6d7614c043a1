import { spawn } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findChromium } from './browser.ts';

/** Runs every check and suite that gates a release and ends with `N passed, N failed`. `--checks-only` leaves the suites out. */
interface Count {
  passed: number;
  failed: number;
}
interface Step {
  name: string;
  command: string[];
  /** A report to count from; without one the step counts as one. */
  report?: (folder: string) => { env: Record<string, string>; read: () => Promise<Count> };
}

const root = resolve(import.meta.dirname, '../..');
const CHECKS: Step[] = [
  { name: 'types', command: ['tsc', '-b', 'apps/web', 'apps/server', 'e2e'] },
  { name: 'lint and boundaries', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'unused code and dependencies', command: ['knip'] },
];
const SUITES: Step[] = [
  {
    name: 'unit and integration',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json'],
    report: (folder) => {
      const file = join(folder, 'vitest.json');
      return { env: { VITEST_JSON: file }, read: () => readVitest(file) };
    },
  },
  { name: 'web build', command: ['vite', 'build', 'apps/web', '--logLevel', 'warn'] },
  {
    name: 'end to end',
    command: ['e2e/node_modules/.bin/playwright', 'test', '--config', 'e2e/playwright.config.ts'],
    report: (folder) => {
      const file = join(folder, 'playwright.json');
      return { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file }, read: () => readPlaywright(file) };
    },
  },
];

async function readVitest(file: string): Promise<Count> {
  const report = JSON.parse(await readFile(file, 'utf8'));
  // A file that does not even load fails without a test of its own.
  const unloaded = report.numFailedTestSuites > 0 && report.numFailedTests === 0 ? 1 : 0;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded };
}

async function readPlaywright(file: string): Promise<Count> {
  const { stats, errors } = JSON.parse(await readFile(file, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

async function run({ name, command, report }: Step, folder: string): Promise<Count> {
  const started = Date.now();
  console.log(`\n▶ ${name}`);
  const counting = report?.(folder);
  const isFine = await succeeds(command, counting?.env ?? {});
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const own = { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 };
  const count = counting ? await counting.read().catch(() => own) : own;
  if (!isFine && count.failed === 0) count.failed = 1;
  console.log(
    `${isFine ? '✔' : '✘'} ${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`,
  );
  return count;
}

function succeeds([program = '', ...args]: string[], env: Record<string, string>) {
  return new Promise<boolean>((done) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.on('error', () => done(false));
    child.on('exit', (code) => done(code === 0));
  });
}

const folder = await mkdtemp(join(tmpdir(), 'azionelab-report-'));
const checksOnly = process.argv.includes('--checks-only');
if (!checksOnly) process.env['CHROMIUM_PATH'] = await findChromium();

const total: Count = { passed: 0, failed: 0 };
for (const step of checksOnly ? CHECKS : [...CHECKS, ...SUITES]) {
  const { passed, failed } = await run(step, folder);
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
