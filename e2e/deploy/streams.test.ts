import { request } from 'node:https';
import { createGunzip } from 'node:zlib';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { SITE, startDeployment } from './harness/deployment.ts';
import { ADDRESSES } from './harness/namespaces.ts';
import { REPOSITORY } from './harness/names.ts';
import { startNginx } from './harness/nginx.ts';
import { start, until } from './harness/processes.ts';
import { visitor } from './harness/visitor.ts';

const site = await startDeployment({ ports: [3_101] });
const ask = visitor(site.authority.certificate);

// A second nginx with the same configuration, in front of something that shows what the app would get.
const script = join(REPOSITORY, 'e2e/deploy/harness/upstream-process.ts');
const upstream = start([process.execPath, script, ADDRESSES.app, '3190'], { place: 'app' });
await until('the upstream listens', async () => upstream.output().includes('listening'), upstream);
const folder = join(site.nginx.out, '../second');
await site.authority.issue(join(folder, 'cert'), [SITE]);
const PORT = 8_443;
const BEHIND_CDN = 8_444;
const before = {
  place: 'edge',
  siteDomain: SITE,
  upstreams: `${ADDRESSES.app}:3190`,
  webRoot: '/nonexistent',
  mediaRoot: join(folder, 'media'),
} as const;
const second = await startNginx({
  ...before,
  folder,
  httpPort: 8_080,
  httpsPort: PORT,
  env: { STATUS_PORT: '8082' },
});
// A third, which stands behind a CDN: behind this process, that is.
const third = await startNginx({
  ...before,
  folder: join(folder, 'third'),
  httpPort: 8_090,
  httpsPort: BEHIND_CDN,
  env: { STATUS_PORT: '8092', REAL_IP_FROM: `${ADDRESSES.here}/32`, CERT_DIR: second.certFolder },
});
afterAll(async () => {
  await Promise.all([second.end(), third.end()]);
  await upstream.end();
  await site.stop();
});

test('server-sent events pass one by one, as they are sent', async () => {
  const arrivals = await arrivalsOf('/api/events', { port: PORT });
  console.log(
    `five events arrived after ${arrivals.map(({ ms }) => Math.round(ms)).join(', ')} ms`,
  );
  expect(arrivals).toHaveLength(5);
  // They were sent over 800 ms.
  expect((arrivals.at(-1)?.ms ?? 0) - (arrivals[0]?.ms ?? 0)).toBeGreaterThan(600);
});

test.each(['identity', 'gzip'])(
  'the first answer of a batch does not wait for the last (%s)',
  async (encoding) => {
    // The app streams a batch to whoever asks for lines; one of these two waits for a table that is locked.
    const locked = site.postgres.sql(
      'begin; lock table venue in access exclusive mode; select pg_sleep(3); commit',
    );
    await until('the table is locked', async () =>
      Number(
        await site.postgres
          .sql(`select count(*) from pg_locks where mode = 'AccessExclusiveLock' and granted
      and relation = 'venue'::regclass`),
      ),
    );
    const input = encodeURIComponent(JSON.stringify({ 0: {}, 1: {} }));
    const arrivals = await arrivalsOf(`/api/trpc/auth.me,venues.list?batch=1&input=${input}`, {
      headers: { 'trpc-accept': 'application/jsonl', 'accept-encoding': encoding },
    });
    await locked;
    const [first, last] = [arrivals[0]?.ms ?? 0, arrivals.at(-1)?.ms ?? 0];
    console.log(
      `${encoding}: first part after ${Math.round(first)} ms, last after ${Math.round(last)} ms`,
    );
    expect(first).toBeLessThan(last - 500);
  },
);

test('the app learns who asks from nginx, not from whoever asks', async () => {
  const answer = await ask('/api/echo', {
    port: PORT,
    headers: {
      'x-forwarded-for': '192.0.2.1, 192.0.2.2',
      'x-forwarded-host': 'elsewhere.test',
      'x-forwarded-proto': 'http',
      'x-forwarded-port': '1',
      'x-real-ip': '192.0.2.3',
      'x-request-id': 'chosen-by-caller',
      forwarded: 'for=192.0.2.4',
    },
  });
  const seen = JSON.parse(answer.body.toString());
  expect(seen).toMatchObject({
    host: SITE,
    'x-forwarded-for': ADDRESSES.here,
    'x-forwarded-host': SITE,
    'x-forwarded-proto': 'https',
    'x-request-id': answer.headers['x-request-id'],
  });
  for (const name of ['forwarded', 'x-real-ip', 'x-forwarded-port'])
    expect(seen[name]).toBeUndefined();
});

test('behind a CDN the app learns the visitor’s address from it, and from nobody before it', async () => {
  const headers = { 'x-forwarded-for': '192.0.2.66, 192.0.2.7' };
  const answer = await ask('/api/echo', { port: BEHIND_CDN, headers });
  expect(JSON.parse(answer.body.toString())['x-forwarded-for']).toBe('192.0.2.7');
});

interface Arrival {
  ms: number;
  text: string;
}

function arrivalsOf(path: string, { port = 443, headers = {} }) {
  return new Promise<Arrival[]>((resolve, reject) => {
    const begun = performance.now();
    const arrivals: Arrival[] = [];
    const options = { host: ADDRESSES.edge, port, path, servername: SITE };
    const asked = request({
      ...options,
      ca: site.authority.certificate,
      headers: { host: SITE, ...headers },
    });
    asked.once('error', reject);
    asked.once('response', (response) => {
      expect(response.statusCode).toBeLessThan(300);
      const isPacked = response.headers['content-encoding'] === 'gzip';
      const body = isPacked ? response.pipe(createGunzip()) : response;
      body.on('data', (chunk: Buffer) =>
        arrivals.push({ ms: performance.now() - begun, text: chunk.toString() }),
      );
      body.once('end', () => resolve(arrivals));
    });
    asked.end();
  });
}
