import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

export const REPOSITORY = resolve(import.meta.dirname, '../..');

/** A command line in bash, from the top of the repository; answers its exit code and all it wrote. */
export function bash(script: string, input = '') {
  return new Promise<{ code: number; out: string }>((done) => {
    const child = execFile(
      'bash',
      ['-c', script],
      { cwd: REPOSITORY, env: { PATH: process.env['PATH'], HOME: '/nonexistent' } },
      (error, stdout, stderr) =>
        done({
          code: typeof error?.code === 'number' ? error.code : error ? 1 : 0,
          out: stdout + stderr,
        }),
    );
    // A command that does not read is not waited for.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}
