import { defineConfig } from 'vitest/config';

/** The slow half of the proofs: real processes, real kills. One file at a time, so that their loads do not mix. */
export default defineConfig({
  test: {
    include: ['e2e/faults/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});
