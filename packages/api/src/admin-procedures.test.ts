import { afterAll, describe, expect, test } from 'vitest';
import { appRouter } from './root.ts';
import { adminCallsOf } from './testing/admin-calls/index.ts';
import { givenAdminSeason } from './testing/admin-calls/season.ts';

/** What staff do outside the door: the back office, and each person's own account. */
const OURS = /^(admin|account)\./;
/** Statements that a list may send, whatever the size of the season: the count, the page, and what stands beside it. */
const MOST_FOR_A_LIST = 4;

const procedures = appRouter._def.procedures as unknown as Record<
  string,
  { _def: { type: string } }
>;
const paths = Object.keys(procedures).filter((path) => OURS.test(path));
const mutations = paths.filter((path) => procedures[path]?._def.type === 'mutation');

const season = await givenAdminSeason(2);
const calls = await adminCallsOf(season);
afterAll(season.drop);

test('every procedure of the back office is called here', () => {
  expect(Object.keys(calls).toSorted()).toEqual(paths.toSorted());
});

describe('without the audit nothing is done', () => {
  test.each(mutations)('%s', async (path) => {
    await breakAudit();
    const before = await contents();
    await expect(calls[path]?.()).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(await contents()).toEqual(before);
    await mendAudit();
  });
});

describe('every change names who made it in the audit', () => {
  test.each(mutations)('%s', async (path) => {
    const before = await entries();
    await calls[path]?.();
    const written = (await entries()).slice(before.length);
    expect(written.length).toBeGreaterThan(0);
    const people = new Set([season.adminUser.id, season.boxOfficeUser.id]);
    expect(written.every(({ user_id: id }) => people.has(id))).toBe(true);
  });
});

test(
  'costs the same number of statements in a season of two and of forty',
  { timeout: 120_000 },
  async () => {
    const large = await givenAdminSeason(40);
    const [few, many] = [await statementsOf(season), await statementsOf(large)];
    await large.drop();
    expect(many).toEqual(few);
    const lists = Object.entries(many).filter(([path]) => path.endsWith('.list'));
    for (const [path, count] of lists)
      expect([path, count <= MOST_FOR_A_LIST]).toEqual([path, true]);
  },
);

async function statementsOf(of: typeof season) {
  const fresh = await adminCallsOf(of);
  const counted: Record<string, number> = {};
  for (const [path, call] of Object.entries(fresh)) {
    await of.services.settings.get('booking');
    const before = of.statements.length;
    await call();
    counted[path] = of.statements
      .slice(before)
      .filter((sql) => !/^\[query\] (begin|start transaction|commit)/.test(sql)).length;
  }
  return counted;
}

function run<T extends object[]>(sql: string) {
  return season.orm.em.fork().execute<T>(sql);
}

async function breakAudit() {
  await run(`create or replace function no_audit() returns trigger language plpgsql as
    $$ begin raise exception 'the audit is out of order'; end $$`);
  await run(
    'create trigger no_audit before insert on audit_entry for each row execute function no_audit()',
  );
}

async function mendAudit() {
  await run('drop trigger no_audit on audit_entry');
}

function entries() {
  return run<{ id: string; user_id: string }[]>('select id, user_id from audit_entry order by id');
}

/** A fingerprint of every table. */
async function contents() {
  const tables = await run<{ name: string }[]>(
    `select table_name as name from information_schema.tables where table_schema = 'public'
      and table_type = 'BASE TABLE' and table_name not in ('rate_limit', 'mikro_orm_migrations') order by 1`,
  );
  const prints: Record<string, string | null> = {};
  for (const { name } of tables) {
    const [row] = await run<{ print: string | null }[]>(
      `select md5(string_agg(t::text, '|' order by t::text)) as print from "${name}" t`,
    );
    prints[name] = row?.print ?? null;
  }
  return prints;
}
