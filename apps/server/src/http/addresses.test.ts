import { mkdtemp, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, inject, test } from 'vitest';
import { createTestDatabase } from '@azionelab/db/testing';
import { listeningApp } from '../testing/app.ts';

const PUBLIC_URL = 'https://teatro.example.org';
const ALTERNATES = [
  { host: 'theatre.example.org', locale: 'en' as const },
  { host: 'volano.example.org:8443', locale: 'it' as const },
];

const database = await createTestDatabase(inject('clusterUrl'));
const webFolder = await mkdtemp(join(tmpdir(), 'azionelab-addresses-'));
await writeFile(join(webFolder, 'index.html'), '<html lang="it"><head><!--head--></head></html>');
const site = await listeningApp(database.orm, {
  override: { publicUrl: PUBLIC_URL },
  options: { webFolder, alternateDomains: ALTERNATES, trustProxy: true },
});
afterAll(async () => {
  await site.close();
  await database.drop();
});

/** As nginx passes it on. */
async function ask(
  host: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
) {
  return new Promise<{ status: number; text: string; language: string }>((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const sent = { host, 'x-forwarded-proto': 'https', ...headers };
    request(`${site.url}${path}`, { method, headers: sent }, (answer) => {
      const language = String(answer.headers['content-language']);
      text(answer).then(
        (content) => resolve({ status: answer.statusCode ?? 0, text: content, language }),
        reject,
      );
    })
      .on('error', reject)
      .end(body);
  });
}

test.each([
  ['teatro.example.org', {}, 'it'],
  ['theatre.example.org', {}, 'en'],
  ['THEATRE.example.org', {}, 'en'],
  ['volano.example.org:8443', {}, 'it'],
  ['stranger.example.net', {}, 'it'],
  ['theatre.example.org.stranger.example.net', {}, 'it'],
  ['theatre.example.org', { 'accept-language': 'it' }, 'it'],
  ['theatre.example.org', { cookie: 'lang=it' }, 'it'],
  ['teatro.example.org', { 'accept-language': 'en-GB,en;q=0.9' }, 'en'],
])('at %s somebody who says %j reads %s', async (host, headers, language) => {
  expect((await ask(host, '/shows', headers)).language).toBe(language);
});

test('the address itself still decides about the language, at every domain', async () => {
  expect((await ask('theatre.example.org', '/shows?lang=it')).language).toBe('it');
});

test('every domain names the same pages to search engines, each in its language', async () => {
  const canonical = async (host: string, path: string) =>
    /rel="canonical" href="([^"]+)"/.exec((await ask(host, path)).text)?.[1];
  expect(await canonical('teatro.example.org', '/shows')).toBe(`${PUBLIC_URL}/shows`);
  expect(await canonical('stranger.example.net', '/shows')).toBe(`${PUBLIC_URL}/shows`);
  expect(await canonical('theatre.example.org', '/shows')).toBe(`${PUBLIC_URL}/shows?lang=en`);
  expect(await canonical('theatre.example.org', '/shows?lang=it')).toBe(
    `${PUBLIC_URL}/shows?lang=it`,
  );
  const { text: html } = await ask('theatre.example.org', '/shows');
  expect(
    [...html.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, ...link]) => link),
  ).toEqual([
    ['it', `${PUBLIC_URL}/shows?lang=it`],
    ['en', `${PUBLIC_URL}/shows?lang=en`],
    ['x-default', `${PUBLIC_URL}/shows`],
  ]);
  expect((await ask('theatre.example.org', '/robots.txt')).text).toContain(
    `${PUBLIC_URL}/sitemap.xml`,
  );
});

test.each([
  ['teatro.example.org', 'https://teatro.example.org', 200],
  ['theatre.example.org', 'https://theatre.example.org', 200],
  ['volano.example.org:8443', 'https://volano.example.org:8443', 200],
  ['theatre.example.org', 'http://theatre.example.org', 403],
  ['theatre.example.org', 'https://theatre.example.org.stranger.example.net', 403],
  ['stranger.example.net', 'https://stranger.example.net', 403],
  ['127.0.0.1:3000', 'http://127.0.0.1:3000', 403],
])('at %s a page of %s is answered %i when it changes something', async (host, origin, status) => {
  const headers = { origin, 'content-type': 'application/json' };
  expect((await ask(host, '/api/trpc/auth.signOut', headers, '{}')).status).toBe(status);
});
