import { readFile } from 'node:fs/promises';
import { afterAll, expect, inject, test } from 'vitest';
import { appRouter } from '@azionelab/api/server';
import { givenUser } from '@azionelab/api/testing';
import type { Role } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { cookieIn, jsonOf, listeningApp, post } from '../testing/app.ts';

const TABLE = new URL('../../../../packages/api/access-table.md', import.meta.url);

const database = await createTestDatabase(inject('clusterUrl'));
const { orm } = database;
const site = await listeningApp(orm, {
  override: {
    // Passwords are not what is proved here, and every sign-in would cost their work.
    passwords: {
      hash: async (password) => `plain:${password}`,
      verify: async (hash, password) => hash === `plain:${password}`,
    },
  },
});
afterAll(async () => {
  await site.close();
  await database.drop();
});

const run = (sql: string, ...values: unknown[]) => orm.em.fork().execute(sql, values);

async function cookieOf(role: Role) {
  const user = await givenUser(orm, role);
  const answer = await post(site.url, 'auth.signIn', { email: user.email, password: 'password' });
  expect(answer.status).toBe(200);
  return { user, cookie: cookieIn(answer) };
}

/** The cookie that each caller of the table comes with. */
const CALLERS: Record<string, () => Promise<string | undefined>> = {
  anonymous: async () => undefined,
  door: async () => (await cookieOf('door')).cookie,
  boxOffice: async () => (await cookieOf('boxOffice')).cookie,
  admin: async () => (await cookieOf('admin')).cookie,
  async 'disabled admin'() {
    const { user, cookie } = await cookieOf('admin');
    await run('update staff_user set disabled_at = now() where id = ?', user.id);
    return cookie;
  },
  async 'admin whose session is over'() {
    const { user, cookie } = await cookieOf('admin');
    await run(
      `update staff_session set expires_at = now() - interval '1 second' where user_id = ?`,
      user.id,
    );
    return cookie;
  },
  async 'admin without the second factor'() {
    const { user, cookie } = await cookieOf('admin');
    await run(
      `update staff_user set totp_secret = 'sealed', totp_confirmed_at = now() where id = ?`,
      user.id,
    );
    return cookie;
  },
};

/** The committed table: what each caller is told, by procedure. */
async function readTable() {
  const lines = (await readFile(TABLE, 'utf8')).split('\n').filter((line) => line.startsWith('|'));
  const [head = [], , ...rows] = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const callers = head.slice(3);
  return {
    callers,
    rows: rows.map(([path = '', , , ...cells]) => ({
      path: path.replaceAll('`', ''),
      answers: Object.fromEntries(callers.map((caller, index) => [caller, cells[index]])),
    })),
  };
}

const table = await readTable();

test('the table knows every procedure and every caller', () => {
  expect(table.callers).toEqual(Object.keys(CALLERS));
  const paths = Object.keys(appRouter._def.procedures);
  expect(table.rows.map(({ path }) => path).toSorted()).toEqual(paths.toSorted());
});

test.each(table.callers)(
  'over HTTP, %s is let in exactly where the table says so',
  async (caller) => {
    const answers: Record<string, unknown> = {};
    const lasting = IS_FORGOTTEN.test(caller) ? null : await CALLERS[caller]?.();
    for (const { path } of table.rows)
      answers[path] = await gateOf(path, lasting === null ? await CALLERS[caller]?.() : lasting);
    expect(answers).toEqual(
      Object.fromEntries(table.rows.map(({ path, answers: told }) => [path, told[caller]])),
    );
  },
);

/** A session that is over is forgotten when it is first seen: each call comes with one of its own. */
const IS_FORGOTTEN = /disabled|over/;

/** Whether a call gets past the gate: it then fails for its input, which is checked behind it. */
async function gateOf(path: string, cookie: string | undefined) {
  const answer = await post(site.url, path, { nobody: 'expects this' }, { cookie });
  const { reason } = (await jsonOf(answer)).error?.data ?? { reason: 'none' };
  return reason === 'INVALID_INPUT' ? 'yes' : reason;
}
