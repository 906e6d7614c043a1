import { readFile, writeFile } from 'node:fs/promises';
import type { Role } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, expect, inject, test } from 'vitest';
import type { Context } from './context.ts';
import { appRouter } from './root.ts';
import { callerOf, createTestServices, staffOf } from './testing/index.ts';
import type { Meta } from './trpc.ts';

const FILE = new URL('../access-table.md', import.meta.url);
/** The last four are proved over HTTP, with rows of real sessions, by the server's own test of this table. */
const CALLERS = [
  'anonymous',
  'door',
  'boxOffice',
  'admin',
  'disabled admin',
  'admin whose session is over',
  'admin without the second factor',
] as const;
type Caller = (typeof CALLERS)[number];
const HERE = [
  'anonymous',
  'door',
  'boxOffice',
  'admin',
  'admin without the second factor',
] as const;
type Answer = 'yes' | 'SIGN_IN_REQUIRED' | 'NOT_ALLOWED' | 'SECOND_FACTOR_REQUIRED';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);

const ENTERING: Context['session'] = {
  handle: null,
  hasRecentPassword: true,
  secondFactor: 'required',
  start: async () => {},
  end: async () => {},
};

interface Row {
  path: string;
  kind: string;
  meta: Meta;
}

const procedures = appRouter._def.procedures as unknown as Record<
  string,
  { _def: { type: string; meta?: unknown } }
>;
const rows = Object.entries(procedures)
  .map(([path, { _def }]): Row => ({ path, kind: _def.type, meta: (_def.meta ?? {}) as Meta }))
  .toSorted((one, other) => one.path.localeCompare(other.path));

function declared({ access = 'guest', isBeforeSecondFactor }: Meta, caller: Caller): Answer {
  if (access === 'guest') return 'yes';
  if (caller === 'admin without the second factor')
    return isBeforeSecondFactor ? 'yes' : 'SECOND_FACTOR_REQUIRED';
  if (caller === 'door' || caller === 'boxOffice' || caller === 'admin')
    return access.includes(caller) ? 'yes' : 'NOT_ALLOWED';
  return 'SIGN_IN_REQUIRED';
}

function table() {
  const lines = rows.map(({ path, kind, meta }) => {
    const cells = CALLERS.map((caller) => declared(meta, caller));
    return `| ${[`\`${path}\``, kind, meta.post ? 'POST only' : '', ...cells].join(' | ')} |`;
  });
  const head = ['procedure', 'kind', 'method', ...CALLERS];
  return [
    '# Who may call what',
    '',
    'Generated from the router and compared with it by `src/access-table.test.ts`, which also calls every procedure as everybody.',
    'After a change on purpose: `UPDATE=1 npx vitest run packages/api/src/access-table.test.ts`.',
    '',
    `| ${head.join(' | ')} |`,
    `|${' --- |'.repeat(head.length)}`,
    ...lines,
    '',
  ].join('\n');
}

test('the committed table says of every procedure who may call it', async () => {
  if (process.env['UPDATE']) await writeFile(FILE, table());
  expect(await readFile(FILE, 'utf8')).toBe(table());
});

test.each(HERE)('%s is let in exactly where the table says so', async (caller) => {
  const answers: Record<string, Answer> = {};
  for (const { path } of rows) answers[path] = await gateOf(path, caller);
  expect(answers).toEqual(
    Object.fromEntries(rows.map(({ path, meta }) => [path, declared(meta, caller)])),
  );
});

test('somebody signed in with another role is let in nowhere that asks for one', async () => {
  for (const { path, meta } of rows) {
    const isOpen = (meta.access ?? 'guest') === 'guest';
    expect([path, await gateOf(path, 'usher')]).toEqual([path, isOpen ? 'yes' : 'NOT_ALLOWED']);
  }
});

/** Whether a call gets past the gate: it then fails for its input, which is checked behind it. */
async function gateOf(path: string, caller: string): Promise<Answer> {
  const isEntering = caller === 'admin without the second factor';
  const role = isEntering ? 'admin' : (caller as Role);
  const staff =
    caller === 'anonymous' ? null : staffOf({ id: crypto.randomUUID(), name: '', email: '', role });
  const services = createTestServices(database.orm, () => new Date());
  const procedure = path
    .split('.')
    .reduce<unknown>(
      (at, name) => (at as Record<string, unknown>)[name],
      callerOf(services, staff, isEntering ? { session: ENTERING } : {}),
    ) as (input: unknown) => Promise<unknown>;
  const refusal = await procedure({ nobody: 'expects this' }).then(
    () => 'none',
    (error: { cause?: { reason?: string }; code?: string }) => error.cause?.reason ?? error.code,
  );
  if (
    refusal === 'SIGN_IN_REQUIRED' ||
    refusal === 'NOT_ALLOWED' ||
    refusal === 'SECOND_FACTOR_REQUIRED'
  )
    return refusal;
  expect([path, refusal]).toEqual([path, 'BAD_REQUEST']);
  return 'yes';
}
