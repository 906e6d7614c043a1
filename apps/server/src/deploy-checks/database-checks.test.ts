import { createOrm, type EntityManager } from '@azionelab/db';
import { adminQuery, createTestDatabase, databaseUrl } from '@azionelab/db/testing';
import { afterAll, expect, inject, test } from 'vitest';
import type { Settings } from '../env.ts';
import { verdictOf, worldWith } from '../testing/bad-world.ts';

/** The cluster of the tests is all that production must not be: its role owns everything and nothing is safe on the disk. */
const database = await createTestDatabase(inject('clusterUrl'), { poolSize: 2 });
afterAll(database.drop);
const em = () => database.orm.em.fork();
const say = (id: string, settings: Partial<Settings> = {}) =>
  verdictOf(id, worldWith({ em }, settings));

/** For what cannot be broken here: the server's answer. */
const answering = (row: object) =>
  worldWith({ em: () => ({ execute: async () => [row] }) as unknown as EntityManager });

test.each([
  ['fsync', 'error: fsync is off'],
  ['synchronous-commit', 'error: synchronous_commit is off'],
  ['full-page-writes', 'error: full_page_writes is off'],
  ['database-role', 'error: the role is superuser, createdb, createrole, replication, bypassrls'],
  ['database-no-ddl', 'error: the role owns'],
])('%s is told of a server that is set up for tests', async (id, said) => {
  expect(await say(id)).toContain(said);
});

test('a role that may create or empty tables is told', async () => {
  expect(
    await verdictOf('database-no-ddl', answering({ creates: true, owns: 0, truncates: 0 })),
  ).toBe('error: the role may create tables');
  expect(
    await verdictOf('database-no-ddl', answering({ creates: false, owns: 0, truncates: 9 })),
  ).toBe('error: the role may empty tables');
});

test('an old PostgreSQL, pages without checksums and an open connection are told', async () => {
  expect(await verdictOf('database-version', answering({ version: 140_012 }))).toBe(
    'error: PostgreSQL 14 is too old',
  );
  expect(await verdictOf('database-checksums', answering({ value: 'off' }))).toMatch(/^warning/);
  expect(
    await verdictOf('database-transport', answering({ ssl: false, address: '203.0.113.9' })),
  ).toBe('error: the connection is not encrypted');
  expect(
    await verdictOf('database-transport', answering({ ssl: true, address: '203.0.113.9' })),
  ).toMatch(/^ok/);
  expect(await say('database-transport')).toMatch(/^ok/);
});

test('a database that cannot store every name is told', async () => {
  const cluster = inject('clusterUrl');
  await adminQuery(
    cluster,
    `create database latin encoding 'LATIN1' locale 'C' locale_provider libc template template0`,
  );
  const latin = await createOrm({ databaseUrl: databaseUrl(cluster, 'latin'), poolSize: 1 });
  expect(await verdictOf('database-encoding', worldWith({ em: () => latin.em.fork() }))).toBe(
    'error: the encoding is LATIN1',
  );
  await latin.close(true);
  await adminQuery(cluster, 'drop database latin');
});

test('a time zone that PostgreSQL does not know is told', async () => {
  expect(await say('time-zone', { timeZone: 'Mars/Olympus' })).toBe(
    'error: PostgreSQL does not know Mars/Olympus',
  );
});

test('more processes than connections are told', async () => {
  expect(await say('connections', { webWorkers: 64 })).toMatch(
    /^error: 1040 connections at most, \d+ allowed/,
  );
  expect(await say('connections', { webWorkers: 2 })).toMatch(/^ok/);
});

const shifted = (ms: number) => worldWith({ em, now: () => new Date(Date.now() + ms) });

test('clocks that differ are told', async () => {
  expect(await verdictOf('clock', shifted(10_000))).toMatch(
    /^error: the clocks differ by (?:9|10)\d+ ms/,
  );
  expect(await verdictOf('clock', shifted(1_200))).toMatch(/^warning/);
});

test('a schema that is older or newer than the code is told', async () => {
  const own = await createTestDatabase(inject('clusterUrl'), { poolSize: 2 });
  const world = worldWith({ em: () => own.orm.em.fork() });
  expect(await verdictOf('migrations', world)).toMatch(/^ok: newest: \d{3}-/);
  await own.orm.em
    .fork()
    .execute(
      `insert into mikro_orm_migrations (name, executed_at) values ('999-contract-all', now())`,
    );
  expect(await verdictOf('migrations', world)).toBe('error: unknown: 999-contract-all');
  await own.orm.em.fork().execute(`delete from mikro_orm_migrations where name >= '005'`);
  expect(await verdictOf('migrations', world)).toMatch(/^error: not applied: 005-/);
  await own.drop();
});

test('a database that is away is told by every check that asks it', async () => {
  expect(await verdictOf('fsync', worldWith({}))).toBe(
    'error: could not be looked at: There is no database here.',
  );
});
