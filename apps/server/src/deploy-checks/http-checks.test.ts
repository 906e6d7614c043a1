import { afterAll, afterEach, expect, test } from 'vitest';
import { type FrontOptions, startFront } from '../testing/front.ts';
import { verdictOf, worldWith } from '../testing/bad-world.ts';
import { askedSite } from './asked-site.ts';

const stops: (() => unknown)[] = [];
const cleanUp = async () => {
  for (const stop of stops.splice(0)) await stop();
};
afterEach(cleanUp);
afterAll(cleanUp);

async function sayOf(id: string, options: FrontOptions) {
  const front = await startFront(options);
  stops.push(front.stop);
  return verdictOf(id, worldWith({ site: askedSite(front.url) }));
}

const BAD_HEADERS: [string, Record<string, string>, string][] = [
  ['strict-transport-security', {}, 'error: Strict-Transport-Security is missing'],
  [
    'strict-transport-security',
    { 'strict-transport-security': 'max-age=60' },
    'shorter than half a year',
  ],
  ['content-security-policy', {}, 'error: Content-Security-Policy is missing'],
  [
    'content-security-policy',
    { 'content-security-policy': "script-src 'self' 'unsafe-inline'; frame-ancestors 'none'" },
    'lets any script run',
  ],
  [
    'content-security-policy',
    { 'content-security-policy': "default-src 'self'" },
    'lets others frame the site',
  ],
  ['x-content-type-options', {}, 'error: X-Content-Type-Options is missing'],
  ['referrer-policy', { 'referrer-policy': 'unsafe-url' }, 'tells too much'],
  ['permissions-policy', { 'permissions-policy': 'camera=*' }, 'leaves the camera open'],
  ['server-name', { server: 'nginx/1.22.1' }, 'error: a version is told'],
  ['server-name', { 'x-powered-by': 'Express' }, 'error: a version is told'],
  ['cookies', {}, 'warning: the site did not answer with a cookie'],
  [
    'cookies',
    { 'set-cookie': 'session=; Path=/' },
    'error: it lacks Secure, HttpOnly, SameSite, the __Host- name',
  ],
  [
    'cookies',
    { 'set-cookie': '__Host-session=; HttpOnly; SameSite=Lax; Path=/' },
    'error: it lacks Secure',
  ],
  [
    'cookies',
    { 'set-cookie': '__Host-session=; HttpOnly; SameSite=None; Secure' },
    'it lacks SameSite',
  ],
];

test.each(BAD_HEADERS)('%s is told of %o', async (id, headers, said) => {
  expect(await sayOf(id, { headers })).toContain(said);
});

test('a site that is away, unready or degraded is told', async () => {
  const away = worldWith({ site: askedSite('https://127.0.0.1:1') });
  expect(await verdictOf('site-answers', away)).toBe('error: could not be looked at: ECONNREFUSED');
  expect(await verdictOf('x-content-type-options', away)).toMatch(/^error: could not be looked at/);
  const unready = await sayOf('site-answers', {
    answer: (_request, response) => Boolean(response.writeHead(503).end()),
  });
  expect(unready).toBe('error: /api/health/ready answers 503');
  const degraded = await sayOf('site-answers', {
    answer: (_request, response) => Boolean(response.end('{"status":"degraded"}')),
  });
  expect(degraded).toMatch(/^warning: it is ready, and degraded/);
});

test('a site that is asked by http is told', async () => {
  expect(await sayOf('https-only', { isPlain: true })).toBe('error: the site was asked by http');
  const bare = askedSite('https://localhost');
  const answers = { status: 200, headers: {}, cookies: [], body: '' };
  const world = worldWith({ site: { ...bare, ask: async () => answers } });
  expect(await verdictOf('https-only', world)).toBe('error: http is answered by 200');
});

const anybody = (_: unknown, response: { end: (text: string) => unknown }) =>
  Boolean(response.end('welcome'));

test('a site that answers under any name is told', async () => {
  expect(await sayOf('unknown-host', { answer: anybody })).toBe(
    'warning: another name is answered with the site',
  );
  expect(await sayOf('unknown-host', {})).toMatch(/^ok/);
});

const answering = (path: string, body: string): FrontOptions => ({
  answer(request, response) {
    response.writeHead(request.url === path ? 200 : 404).end(request.url === path ? body : '');
    return true;
  },
});

test('metrics or the development inbox that visitors can reach are told', async () => {
  expect(await sayOf('metrics-hidden', answering('/metrics', '# HELP up'))).toBe(
    'error: /metrics is public',
  );
  expect(await sayOf('metrics-hidden', answering('/dev/inbox', '<h1>Mail</h1>'))).toBe(
    'error: /dev/inbox is public',
  );
  expect(await sayOf('metrics-hidden', answering('/else', ''))).toMatch(/^ok/);
});
