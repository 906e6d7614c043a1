import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { createOrm } from './config.ts';

/** What a client says first when it wants TLS (PostgreSQL's protocol 3.0). */
const TLS_PLEASE = 80_877_103;

/** A server that notes how it is greeted and has no TLS to offer. */
async function greetingOf(query: string) {
  const greetings: number[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (bytes) => {
      greetings.push(bytes.readInt32BE(4));
      socket.end('N');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('No port.');
  const databaseUrl = `postgresql://somebody@127.0.0.1:${address.port}/azionelab${query}`;
  const failure = await createOrm({ databaseUrl, poolSize: 1 })
    .then((orm) => orm.em.fork().execute('select 1'))
    .then(
      () => 'none',
      (error: Error) => error.message,
    );
  server.close();
  return { greeting: greetings[0], failure };
}

test.each(['?sslmode=require', '?sslmode=verify-full'])(
  'a database asked for with %s is spoken to over TLS or not at all',
  async (query) => {
    const { greeting, failure } = await greetingOf(query);
    expect(greeting).toBe(TLS_PLEASE);
    expect(failure).toContain('does not support SSL');
  },
);

test('a database on the same machine is spoken to plainly', async () => {
  expect((await greetingOf('')).greeting).not.toBe(TLS_PLEASE);
});
