import { connect, createServer, type Socket } from 'node:net';
import { afterAll, expect, inject, test } from 'vitest';
import { createOrm, User } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { cookieIn, jsonOf, listeningApp, post } from './testing/app.ts';

/** A door in front of the database that can be shut. */
async function givenDatabaseBehindDoor(databaseUrl: string) {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const door = { isShut: false };
  const server = createServer((client) => {
    if (door.isShut) {
      client.destroy();
      return;
    }
    const database = connect(Number(port), hostname);
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => [client, database].forEach((each) => each.destroy()));
    }
    client.pipe(database).pipe(client);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const url = new URL(databaseUrl);
  url.port = String(typeof address === 'object' ? address?.port : '');
  return {
    url: url.href,
    shut() {
      door.isShut = true;
      for (const socket of sockets) socket.destroy();
    },
    open: () => (door.isShut = false),
    end: () => server.close(),
  };
}

const database = await createTestDatabase(inject('clusterUrl'));
const door = await givenDatabaseBehindDoor(database.url);
const orm = await createOrm({ databaseUrl: door.url });
const site = await listeningApp(orm);
const { url } = site;
afterAll(async () => {
  await site.close();
  await orm.close(true);
  door.end();
  await database.drop();
});

const list = (headers: Record<string, string> = {}) =>
  fetch(`${url}/api/trpc/shows.list?input=%7B%7D`, { headers });

async function signedInCookie() {
  const em = database.orm.em.fork();
  em.create(User, {
    email: 'door@example.org',
    name: 'Ada',
    role: 'door',
    locale: 'it',
    disabledAt: null,
    createdAt: new Date(),
    passwordHash: await site.services.passwords.hash('right'),
  });
  await em.flush();
  return (
    cookieIn(await post(url, 'auth.signIn', { email: 'door@example.org', password: 'right' })) ?? ''
  );
}

test('while the database is away every answer is 503 with a time to come back, and it heals by itself', async () => {
  const cookie = await signedInCookie();
  expect((await list()).status).toBe(200);
  door.shut();

  const answers = [
    await list(),
    await list({ cookie }),
    await fetch(`${url}/api/health/ready`),
    await fetch(`${url}/sitemap.xml`),
  ];
  for (const answer of answers) {
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect((await jsonOf(answers[0])).error.data.reason).toBe('UNAVAILABLE');
  expect((await jsonOf(answers[1])).error.data.reason).toBe('UNAVAILABLE');
  expect((await fetch(`${url}/api/health/live`)).status).toBe(200);

  door.open();
  expect((await list({ cookie })).status).toBe(200);
  await expect
    .poll(async () => (await fetch(`${url}/api/health/ready`)).status, { timeout: 3_000 })
    .toBe(200);
});

test('connections that the database ends under us do not end us', async () => {
  for (let round = 0; round < 3; round += 1) {
    const asked = Promise.all(Array.from({ length: 20 }, () => list()));
    await database.orm.em
      .fork()
      .execute(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
    const statuses = new Set((await asked).map(({ status }) => status));
    expect([...statuses].every((status) => status === 200 || status === 503)).toBe(true);
  }
  expect((await list()).status).toBe(200);
});
