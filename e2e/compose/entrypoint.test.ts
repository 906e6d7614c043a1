import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOCKER, ROOT } from './files.ts';

const ENTRYPOINT = join(DOCKER, 'entrypoint.sh');

/** Runs the entrypoint as the container does, with an environment that holds nothing but what is given. */
function enter(args: string[], environment: Record<string, string> = {}) {
  return new Promise<{ code: number; output: string }>((resolve) => {
    const env = { PATH: process.env['PATH'], ...environment };
    execFile(ENTRYPOINT, args, { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), output: `${stdout}${stderr}` }),
    );
  });
}

describe('what the entrypoint runs', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'azionelab-entrypoint-'));
    await writeFile(join(folder, 'node'), '#!/bin/sh\necho "$*"\nexit 3\n');
    await chmod(join(folder, 'node'), 0o755);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each([
    [[], 'main.ts'],
    [['web'], 'main.ts'],
    [['jobs'], 'main.ts --jobs'],
    [['migrate'], 'cli.ts migrate'],
    [['seed', 'demo'], 'cli.ts seed demo'],
    [['doctor', '--deploy'], 'cli.ts doctor --deploy'],
    [['user', '--role', 'admin', '--name', 'Ada'], 'cli.ts user:create --role admin --name Ada'],
    [['user:create', '--role', 'door'], 'cli.ts user:create --role door'],
    [['backup-check'], 'cli.ts backup-check'],
    [['smoke', '--url', 'https://x.test'], 'cli.ts smoke --url https://x.test'],
    [['status'], 'cli.ts status'],
    [['shell'], 'cli.ts shell'],
    [['version'], 'cli.ts version'],
  ])('the role of %j is %s', async (args, ran) => {
    const { code, output } = await enter(args, { PATH: `${folder}:${process.env['PATH']}` });
    expect(output).toBe(`${ROOT}/apps/server/src/${ran}\n`);
    expect(code, 'the exit code is handed on').toBe(3);
  });
});

test('any other command is run as it is, with its exit code', async () => {
  expect(await enter(['sh', '-c', 'echo hello; exit 7'])).toEqual({ code: 7, output: 'hello\n' });
  expect((await enter(['no-such-command'])).code).toBe(127);
});

test('an option without a role is refused', async () => {
  expect((await enter(['--jobs'])).code).toBe(2);
});

test('the help names every role', async () => {
  const { code, output } = await enter(['--help']);
  expect(code).toBe(0);
  for (const role of ['web', 'jobs', 'migrate', 'seed', 'doctor', 'user', 'backup-check', 'smoke'])
    expect(output).toMatch(new RegExp(`^ {2}${role} `, 'm'));
});

test.each(['web', 'migrate'])(
  'the role %s does not start in production without its settings, and names them',
  async (role) => {
    const { code, output } = await enter([role], { NODE_ENV: 'production' });
    expect(code).toBe(1);
    expect(output).toContain('DATABASE_URL is required in production');
    expect(output).toContain('APP_SECRET is required in production');
  },
);

test('a process that does not answer is not healthy', async () => {
  expect((await enter(['health', '1'])).code).toBe(1);
});
