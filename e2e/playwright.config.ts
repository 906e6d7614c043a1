import { existsSync } from 'node:fs';
import { defineConfig, devices, firefox, webkit } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './scripts/browser.ts';
import type { SiteOptions } from './site-fixtures.ts';

const jsonFile = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'];
process.env['CHROMIUM_PATH'] ??= await findChromium();

/** What every browser can show; cameras are faked in Chromium only. */
const ANYWHERE = /@smoke|@visitor/;

export default defineConfig<object, SiteOptions>({
  testDir: 'specs',
  outputDir: 'test-results',
  globalSetup: './run-setup.config.ts',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Two browsers, two sites and a database on what may be one slow machine.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['list'],
    ['html', { open: 'never', outputFolder: 'playwright-report' }],
    ...(jsonFile ? [['json', { outputFile: jsonFile }] as ['json', { outputFile: string }]] : []),
  ],
  use: {
    locale: 'en-GB',
    // Far from the theatre: whatever is shown in the browser's own zone instead of the venue's stands out.
    timezoneId: 'America/New_York',
    // The page at each step, without a film: filming doubles the time of a run.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        locale: 'en-GB',
        launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: CHROMIUM_FLAGS },
      },
    },
    ...(existsSync(firefox.executablePath())
      ? [
          {
            name: 'firefox',
            grep: ANYWHERE,
            use: { ...devices['Desktop Firefox'], locale: 'en-GB' },
          },
        ]
      : []),
    ...(existsSync(webkit.executablePath())
      ? [{ name: 'webkit', grep: ANYWHERE, use: { ...devices['iPhone 15'], locale: 'en-GB' } }]
      : []),
  ],
});
