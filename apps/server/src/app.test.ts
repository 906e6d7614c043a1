import { afterAll, expect, inject, test } from 'vitest';
import { bookingInput, givenPerformance } from '@azionelab/api/testing';
import { createTestDatabase } from '@azionelab/db/testing';
import { jsonOf, listeningApp, post } from './testing/app.ts';

const database = await createTestDatabase(inject('clusterUrl'));
const site = await listeningApp(database.orm);
const https = await listeningApp(database.orm, {
  override: { publicUrl: 'https://tickets.example.org' },
});
const { url } = site;
afterAll(async () => {
  await Promise.all([site.close(), https.close()]);
  await database.drop();
});

const performance = await givenPerformance(database.orm, new Date());
const errorIn = async (response: Response) => (await jsonOf(response)).error;

test('a visitor books over HTTP', async () => {
  const answer = await post(url, 'reservations.create', bookingInput(performance.id));
  expect(answer.status).toBe(200);
  expect((await jsonOf(answer)).result.data).toMatchObject({ status: 'pending' });
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test.each([
  ['no header that tells', {}, 403],
  ['a foreign origin', { origin: 'https://evil.example' }, 403],
  ['an opaque origin', { origin: 'null' }, 403],
  [
    'a foreign site by the word of the browser',
    { origin: 'SELF', 'sec-fetch-site': 'cross-site' },
    403,
  ],
  ['its own origin', { origin: 'SELF' }, 200],
  ['the public address', { origin: 'http://localhost:3000' }, 200],
  ['the word of the browser', { 'sec-fetch-site': 'same-origin' }, 200],
])('a mutation with %s', async (_name, headers, status) => {
  const own = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value === 'SELF' ? url : value]),
  );
  const answer = await fetch(`${url}/api/trpc/auth.signOut`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...own },
    body: '{}',
  });
  expect(answer.status).toBe(status);
  const reason = status === 403 ? (await errorIn(answer)).data.reason : 'none';
  expect(reason).toBe(status === 403 ? 'CROSS_ORIGIN' : 'none');
});

test('a body over 64 KiB is refused in the shape of the router', async () => {
  const answer = await post(url, 'reservations.create', { notes: 'x'.repeat(65 * 1024) });
  expect(answer.status).toBe(413);
  expect(await errorIn(answer)).toMatchObject({
    message: 'INVALID_INPUT',
    data: { code: 'PAYLOAD_TOO_LARGE', httpStatus: 413 },
  });
});

test.each(['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])(
  'a form, as any page could send it, is refused: %s',
  async (type) => {
    const answer = await post(url, 'auth.signOut', {}, { headers: { 'content-type': type } });
    expect(answer.status).toBe(415);
  },
);

test('a batch of ten is answered, of eleven refused', async () => {
  expect((await batchOf(10)).status).toBe(200);
  const refused = await batchOf(11);
  expect(refused.status).toBe(400);
  expect(JSON.stringify(await refused.json())).toContain('INVALID_INPUT');
});

test('what carries a token is answered to POST only', async () => {
  const input = encodeURIComponent(JSON.stringify({ token: 'a'.repeat(24) }));
  expect((await fetch(`${url}/api/trpc/tickets.show?input=${input}`)).status).toBe(405);
  expect((await post(url, 'tickets.show', { token: 'a'.repeat(24) })).status).toBe(404);
});

test('nothing under /api is answered with a page', async () => {
  for (const path of ['/api/nothing', '/api', '/api/trpc/no.such', '/api/rehearsal/clock']) {
    const answer = await fetch(`${url}${path}`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect((await errorIn(answer)).data.reason).toBe('NOT_FOUND');
  }
});

test('every answer carries the headers that keep browsers safe', async () => {
  const answers = await Promise.all([
    fetch(`${url}/api/health/live`),
    fetch(`${url}/api/nothing`),
    fetch(`${url}/nothing`),
    fetch(`${url}/robots.txt`),
    post(url, 'shows.bySlug', { slug: '?' }),
    post(url, 'reservations.create', { notes: 'x'.repeat(65 * 1024) }),
  ]);
  for (const { headers } of answers) {
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('x-request-id')).toMatch(/^[A-Z2-9]{10}$/);
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  }
});

test('https adds transport security, and only the door may use the camera', async () => {
  const live = await fetch(`${https.url}/api/health/live`);
  expect(live.headers.get('strict-transport-security')).toBe('max-age=63072000');
  expect(live.headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  expect(await camera('/door')).toContain('camera=(self)');
  expect(await camera('/door/scan?x=1')).toContain('camera=(self)');
  expect(await camera('/doors')).toContain('camera=()');
});

test('a reference from outside is not taken over unless a trusted proxy gives it', async () => {
  expect(await referenceFrom(url)).not.toBe('chosen-by-caller');
  const proxied = await listeningApp(database.orm, { options: { trustProxy: 1 } });
  expect(await referenceFrom(proxied.url)).toBe('chosen-by-caller');
  await proxied.close();
});

test('too many tries are told when to come back', async () => {
  const { createRateLimiter } = await import('@azionelab/api/server');
  const limited = await listeningApp(database.orm, {
    override: { limiter: createRateLimiter(site.services.secrets) },
  });
  const tries = Array.from({ length: 14 }, () =>
    post(limited.url, 'auth.signIn', { email: 'nobody@example.org', password: 'wrong' }),
  );
  const refused = (await Promise.all(tries)).find(({ status }) => status === 429);
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  await limited.close();
});

function batchOf(calls: number) {
  const input = Object.fromEntries(Array.from({ length: calls }, (_, index) => [index, {}]));
  const path = Array<string>(calls).fill('auth.me').join(',');
  return fetch(
    `${url}/api/trpc/${path}?batch=1&input=${encodeURIComponent(JSON.stringify(input))}`,
  );
}

async function camera(path: string) {
  return (await fetch(`${url}${path}`)).headers.get('permissions-policy');
}

async function referenceFrom(to: string) {
  const headers = { 'x-request-id': 'chosen-by-caller' };
  return (await fetch(`${to}/api/health/live`, { headers })).headers.get('x-request-id');
}
