import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { givenPerformance } from '@azionelab/api/testing';
import { WEB_FOLDER } from './harness/built-web.ts';
import { SITE, startDeployment } from './harness/deployment.ts';
import { openObservatory } from './harness/observatory.ts';
import { type Answer, visitor } from './harness/visitor.ts';

const site = await startDeployment({ ports: [3_101] });
afterAll(() => site.stop());
const ask = visitor(site.authority.certificate);
await givenPerformance(site.orm, new Date());

const assets = await readdir(join(WEB_FOLDER, 'assets'));
const script = assets.find((name) => /^index-.*\.js$/.test(name)) ?? '';
const media = join(site.site.dataDir, 'media');
await mkdir(media, { recursive: true });
await writeFile(join(media, 'poster-800.jpg'), 'a poster');

const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
const answers: Record<string, Answer> = {
  home: await ask('/'),
  ticket: await ask('/ticket'),
  door: await ask('/door'),
  admin: await ask('/admin/shows'),
  asset: await ask(`/assets/${script}`),
  media: await ask('/media/poster-800.jpg'),
  'missing page': await ask('/nothing'),
  'missing asset': await ask('/assets/old-9f9f.js'),
  'API: a list': await ask('/api/trpc/shows.list?input=%7B%7D'),
  'API: missing': await ask('/api/trpc/nothing'),
  'API: too large': await ask('/api/trpc/reservations.create', {
    method: 'POST',
    headers: json,
    body: 'x'.repeat(66 * 1024),
  }),
  'page: too large': await ask('/', { method: 'POST', body: 'x'.repeat(66 * 1024) }),
  'bad request': await ask('/', { headers: { 'x-much': 'x'.repeat(70 * 1024) } }),
  'API: too often': await askTooOften(),
};
await writeFile(site.nginx.maintenanceFlag, '');
answers['maintenance'] = await ask('/');
answers['API: maintenance'] = await ask('/api/site.info');
await rm(site.nginx.maintenanceFlag);

const STATUSES = {
  'missing page': 404,
  'missing asset': 404,
  'API: missing': 404,
  'API: too large': 413,
  'page: too large': 413,
  'bad request': 400,
  'API: too often': 429,
  maintenance: 503,
  'API: maintenance': 503,
};
const ONCE = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'origin-agent-cluster',
  'permissions-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
  'x-request-id',
];

test.each(Object.entries(answers))('%s: every security header, once', (name, answer) => {
  expect(answer.status).toBe(STATUSES[name as keyof typeof STATUSES] ?? 200);
  // A list that may be sent in parts: the app's part, and nginx's for what it compresses.
  const names = answer.headerNames
    .map((each) => each.toLowerCase())
    .filter((each) => each !== 'vary');
  for (const header of ONCE) expect(names.filter((each) => each === header)).toEqual([header]);
  expect(names.length).toBe(new Set(names).size);
  expect(answer.headers.server).toBe('nginx');
  expect(answer.headers['x-powered-by']).toBeUndefined();
  expect(answer.headers['permissions-policy']).toContain(
    name === 'door' ? 'camera=(self)' : 'camera=()',
  );
});

test('MDN’s observatory gives 130 points and more', async () => {
  const score = await openObservatory();
  const home = await ask('/', { isPlain: true });
  const scores = Object.entries(answers).map(([name, answer]) => ({
    name,
    ...score(new URL(`https://${SITE}/`), answer, home),
  }));
  console.log(scores.map(({ name, score }) => `${name} ${score}`).join(', '));
  for (const { name, score, faults } of scores) {
    expect(faults, name).toEqual([]);
    // A poster may be embedded by a newspaper, which gives away the ten points for keeping to oneself.
    expect(score, name).toBeGreaterThanOrEqual(name === 'media' ? 120 : 130);
  }
});

test('an error that nginx answers has the shape of the app’s own, and says when to come back', () => {
  const reasons = ['API: too large', 'API: too often', 'API: maintenance', 'API: missing'].map(
    (name) => JSON.parse(answers[name]?.body.toString() ?? '').error.data.reason,
  );
  expect(reasons).toEqual(['INVALID_INPUT', 'RATE_LIMITED', 'UNAVAILABLE', 'NOT_FOUND']);
  expect(answers['API: too often']?.headers['retry-after']).toBe('2');
  expect(answers['API: maintenance']?.headers['retry-after']).toBe('2');
  expect(answers['maintenance']?.headers['retry-after']).toBe('30');
});

test('a file of the site travels compressed as it was at build, and is kept for a year', async () => {
  const sizes: Record<string, number> = {};
  for (const encoding of ['br', 'gzip', 'identity']) {
    const answer = await ask(`/assets/${script}`, { headers: { 'accept-encoding': encoding } });
    expect(answer.headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.vary).toBe('Accept-Encoding');
    sizes[encoding] = answer.body.length;
  }
  console.log(`the first script: ${JSON.stringify(sizes)} bytes`);
  expect(sizes['br']).toBeLessThan(sizes['gzip'] ?? 0);
  expect((await ask(`/assets/${script}.br`)).status).toBe(404);
  expect(answers['missing asset']?.headers['cache-control'] ?? '').not.toContain('immutable');
});

test('pages are asked for each time, what is kept under its name is checked, media stays a day', async () => {
  const cached = async (path: string) => (await ask(path)).headers['cache-control'];
  for (const name of ['home', 'ticket', 'admin', 'missing page'])
    expect(answers[name]?.headers['cache-control']).toBe('no-cache');
  for (const file of [
    '/service-worker.js',
    '/manifest.webmanifest',
    '/icon.svg',
    '/color-scheme.js',
  ])
    expect([file, await cached(file)]).toEqual([file, 'no-cache']);
  expect(answers['media']?.headers['cache-control']).toBe('public, max-age=86400');
  expect(answers['media']?.headers['cross-origin-resource-policy']).toBe('cross-origin');
  expect(await cached('/robots.txt')).toBe('public, max-age=3600');
  expect(answers['API: a list']?.headers['cache-control']).toBe('no-store');
  // An address that only looks like a file's is not kept as one.
  expect(await cached('/assets/../api/health')).toBe('no-store');
  const again = await ask(`/assets/${script}`, {
    headers: { 'if-none-match': answers['asset']?.headers.etag ?? '' },
  });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

test('nothing of the disk but the site and its pictures is served', async () => {
  await writeFile(join(media, '.hidden.jpg'), 'secret');
  await writeFile(join(media, 'notes.txt'), 'secret');
  for (const path of [
    '/media/.hidden.jpg',
    '/media/notes.txt',
    '/media/..%2f..%2fsecret.jpg',
    '/assets/..%2findex.html',
    '/index.html',
    '/.errors/maintenance.it.html',
    '/assets/',
    '/connections',
  ])
    expect([400, 403, 404], path).toContain((await ask(path)).status);
});

test('the log knows each request by the id that its answer has, and nobody who made it', async () => {
  const answer = await ask('/ticket/SECRET-IN-PATH?token=SECRET-IN-QUERY', {
    headers: { authorization: 'SECRET-IN-HEADER', cookie: 'session=SECRET-IN-COOKIE' },
  });
  await ask('/api/trpc/shows.list?input=%7B%22SECRET%22%3A1%7D');
  await delay(200);
  const lines = site.nginx.log();
  const line = lines.find(({ reference }) => reference === answer.headers['x-request-id']);
  expect(line).toMatchObject({ method: 'GET', path: '(other)', status: 404, host: SITE });
  expect(lines.at(-1)).toMatchObject({ path: '/api/trpc/shows.list' });
  const said = site.nginx.output();
  expect(said).not.toContain('SECRET');
  expect(said).not.toContain('198.18.');
  // The app's own lines have the same id.
  await delay(200);
  expect(site.replicas[0]?.output()).toContain(String(line?.['reference']));
});

async function askTooOften() {
  const many = await Promise.all(
    Array.from({ length: 60 }, () => ask('/api/trpc/shows.list?input=%7B%7D')),
  );
  const refused = many.find(({ status: each }) => each === 429);
  if (!refused) throw new Error('Nobody was asked to come back later.');
  await delay(3_000);
  return refused;
}
