import { spawn } from 'node:child_process';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test, vi } from 'vitest';
import { User } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { jsonOf, post } from '../testing/app.ts';
import { startSite } from '../testing/running-site.ts';

/** Real processes on a busy machine. */
vi.setConfig({ testTimeout: 90_000 });

const CLI = new URL('../cli.ts', import.meta.url).pathname;
const PASSWORD = 'a lamp above the stage door';
const LINK = /\/admin\/setup#([\w-]{24})/;

async function givenInstallation() {
  const database = await createTestDatabase(inject('clusterUrl'), { poolSize: 1 });
  onTestFinished(database.drop);
  const folder = await mkdtemp(join(tmpdir(), 'azionelab-first-'));
  await chmod(folder, 0o755);
  return { orm: database.orm, environment: { DATABASE_URL: database.url, DATA_DIR: folder } };
}

/** `user:create` as a script would run it: the password through a pipe. */
function createUser(environment: Record<string, string>, args: string[], input: string) {
  const child = spawn(process.execPath, [CLI, 'user:create', ...args], {
    env: { ...process.env, NODE_ENV: 'test', ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stdin.end(input);
  return new Promise<{ code: number | null; output: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, output })),
  );
}
const ada = ['--email', 'ada@example.org', '--name', 'Ada Porta', '--role'];

test('a site without anybody prints a link once; whoever opens it becomes its admin, and only the first', async () => {
  const { environment } = await givenInstallation();
  const site = await startSite(environment);
  const token = LINK.exec(site.output())?.[1] ?? '';
  expect(site.output().match(new RegExp(LINK, 'g'))).toHaveLength(1);
  const account = { email: 'first@example.org', name: 'Prima', locale: 'it', password: PASSWORD };
  const setUp = () => post(site.url, 'auth.setUpFirstAdmin', { ...account, token });
  const info = await jsonOf(await post(site.url, 'auth.linkInfo', { token }));
  expect(info.result.data).toEqual({ kind: 'setup', person: null });
  expect((await setUp()).status).toBe(200);
  expect((await jsonOf(await setUp())).error.data.reason).toBe('LINK_EXPIRED');
  const { email, password } = account;
  const signIn = await post(site.url, 'auth.signIn', { email, password });
  expect((await jsonOf(signIn)).result.data).toMatchObject({ name: 'Prima', role: 'admin' });
  site.process.kill('SIGTERM');
  await site.ended;

  const again = await startSite(environment);
  expect(again.output()).not.toMatch(LINK);
  again.process.kill('SIGTERM');
  await again.ended;
});

test('a link that was printed before is not printed again while it works, and never once there is an admin', async () => {
  const { environment } = await givenInstallation();
  const first = await startSite(environment);
  const token = LINK.exec(first.output())?.[1] ?? '';
  first.process.kill('SIGTERM');
  await first.ended;
  const second = await startSite(environment);
  expect(second.output()).not.toMatch(LINK);
  expect((await createUser(environment, [...ada, 'admin'], `${PASSWORD}\n`)).code).toBe(0);
  const late = { email: 'late@example.org', name: 'Tarda', locale: 'it', password: PASSWORD };
  const answer = await post(second.url, 'auth.setUpFirstAdmin', { ...late, token });
  expect((await jsonOf(answer)).error.data.reason).toBe('NOT_POSSIBLE_NOW');
  second.process.kill('SIGTERM');
  await second.ended;
});

test('user:create takes the password from a pipe and shows it nowhere', async () => {
  const { environment, orm } = await givenInstallation();
  const { code, output } = await createUser(environment, [...ada, 'boxOffice'], `${PASSWORD}\n`);
  expect([code, output]).toEqual([0, expect.stringContaining('ada@example.org can sign in')]);
  expect(output).not.toContain(PASSWORD);
  const user = await orm.em.fork().findOneOrFail(User, { email: 'ada@example.org' });
  expect([user.role, user.name]).toEqual(['boxOffice', 'Ada Porta']);
  expect(user.passwordHash).toMatch(/^\$argon2id\$/);

  const taken = await createUser(environment, [...ada, 'admin'], `${PASSWORD}\n`);
  expect([taken.code, taken.output]).toEqual([1, 'There is already somebody with this address.\n']);
});

test.each([
  [[...ada, 'king'], PASSWORD, 'Missing or wrong: role'],
  [['--email', 'ada', '--role', 'door'], PASSWORD, 'Missing or wrong: email, name'],
  [[...ada, 'door', '--password', PASSWORD], '', 'never an argument'],
  [[...ada, 'door'], 'too-short', 'it needs at least 12 characters'],
  [[...ada, 'door'], '', 'A password is needed'],
])('user:create %j with %j says: %s', async (args, input, words) => {
  const { environment } = await givenInstallation();
  const { code, output } = await createUser(environment, args, input);
  expect([code, output]).toEqual([1, expect.stringContaining(words)]);
  expect(output).not.toContain('    at ');
});
