import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'packages/**/*.test.ts',
      'apps/**/*.test.ts',
      'e2e/compose/**/*.test.ts',
      'e2e/operator/**/*.test.ts',
    ],
    globalSetup: ['packages/db/src/testing/vitest-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    outputFile: { json: process.env['VITEST_JSON'] ?? 'test-results/vitest.json' },
  },
});
