import { defineConfig } from 'vitest/config';

/** The proofs that need a Debian server: real nginx, network namespaces, PostgreSQL 15. One file at a time. */
export default defineConfig({
  test: {
    include: ['e2e/deploy/**/*.test.ts'],
    globalSetup: ['e2e/deploy/harness/setup.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});
