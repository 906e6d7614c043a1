import { X509Certificate } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { setTimeout as delay } from 'node:timers/promises';
import { givenPerformance } from '@azionelab/api/testing';
import { afterAll, expect, test } from 'vitest';
import { certbot, startAcmeAuthority } from './harness/acme.ts';
import { ALTERNATE, SITE, startDeployment } from './harness/deployment.ts';
import { temporaryFolder } from './harness/folders.ts';
import { startLoad } from './harness/load.ts';
import { ADDRESSES } from './harness/namespaces.ts';
import { must } from './harness/run.ts';
import { until } from './harness/processes.ts';
import { visitor } from './harness/visitor.ts';

const folder = await temporaryFolder('letsencrypt');
const configFolder = join(folder, 'config');
const site = await startDeployment({
  ports: [3_101],
  hasCertificate: false,
  nginxEnv: { CERT_DIR: join(configFolder, 'live/azionelab') },
});
const authority = await startAcmeAuthority(site.authority);
afterAll(async () => {
  await authority.stop();
  await site.stop();
  await rm(folder, { recursive: true, force: true });
});
const options = {
  domains: { site: SITE, alternate: ALTERNATE },
  server: authority.server,
  configFolder,
  acmeRoot: site.nginx.acmeRoot,
  authorityFile: site.authority.certificateFile,
};
const evening = await givenPerformance(site.orm, new Date(), { capacity: 5_000 });
const ask = visitor(await authority.root());
const master = site.nginx.process.pid;

/** The certificate that a visitor is shown now. */
function shown() {
  return new Promise<X509Certificate | null>((resolve) => {
    const socket = connect(
      { host: ADDRESSES.edge, port: 443, servername: SITE, rejectUnauthorized: false },
      () => {
        resolve(new X509Certificate(socket.getPeerCertificate(true).raw));
        socket.destroy();
      },
    );
    socket.once('error', () => resolve(null));
  });
}

test('before there is a certificate nothing but the authority and the health checks are answered', async () => {
  expect(await shown()).toBeNull();
  const home = await ask('/', { isPlain: true });
  expect([home.status, home.headers['retry-after']]).toEqual([503, '30']);
  expect((await ask('/api/trpc/shows.list', { isPlain: true })).status).toBe(503);
  expect((await ask('/api/health', { isPlain: true })).status).toBe(200);
});

test('the first certificate arrives, and nginx goes over to https by itself', async () => {
  const begun = Date.now();
  const { code, stdout, stderr } = await certbot(options);
  expect(code, stdout + stderr).toBe(0);
  const issued = Date.now();
  const certificate = await until('https is on', shown, undefined, 20_000);
  await until('the site answers', async () => (await ask('/')).status === 200);
  console.log(
    `certificate issued in ${issued - begun} ms, site on https ${Date.now() - issued} ms later`,
  );
  expect(certificate.subjectAltName).toBe(`DNS:${SITE}, DNS:${ALTERNATE}`);
  expect((await ask('/', { host: ALTERNATE })).status).toBe(200);
  await until(
    'http leads to https',
    async () => (await ask('/', { isPlain: true })).status === 301,
  );
  expect(site.nginx.process.exitCode).toBeNull();
  expect(site.nginx.process.pid).toBe(master);
});

test('a certificate is renewed under load, and no connection is dropped', async () => {
  const before = await shown();
  const load = startLoad(ask, { performanceIds: [evening.id], visitors: 4, isFresh: true });
  await delay(1_000);
  const open = openConnection();
  await open.isUp;
  const { code, stdout, stderr } = await certbot(options, ['--force-renewal']);
  expect(code, stdout + stderr).toBe(0);
  const begun = Date.now();
  await until('the new certificate is shown', async () => {
    const now = await shown();
    return now !== null && now.serialNumber !== before?.serialNumber;
  });
  const taken = Date.now() - begun;
  await delay(2_000);
  const answer = await open.finish();
  await load.stop();
  console.log(
    `new certificate shown ${taken} ms after it was issued; ${load.count} requests meanwhile, ${load.faults.length} failed`,
  );
  expect(load.faults).toEqual([]);
  // A request that had begun before the reload and ended after it, on one connection.
  expect(answer).toBe('HTTP/1.1 400 Bad Request');
  expect(load.count).toBeGreaterThan(20);
});

test('a certificate that does not fit its key is not taken up: the old one stays', async () => {
  const before = await shown();
  const key = join(configFolder, 'live/azionelab/privkey.pem');
  const right = await readFile(key, 'utf8');
  await writeFile(
    key,
    await must(['openssl', 'genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256']),
  );
  await until('nginx has refused it', async () =>
    site.nginx.output().includes('nginx refuses the configuration'),
  );
  expect((await shown())?.serialNumber).toBe(before?.serialNumber);
  expect((await ask('/')).status).toBe(200);
  await writeFile(key, right);
});

/** A visitor on a slow line, who has sent half of a booking. */
function openConnection() {
  let left = 500;
  const socket = connect({
    host: ADDRESSES.edge,
    port: 443,
    servername: SITE,
    rejectUnauthorized: false,
  });
  let said = '';
  socket.on('data', (chunk) => (said += chunk.toString()));
  socket.on('error', (error) => (said += error.message));
  socket.write(
    `POST /api/trpc/reservations.create HTTP/1.1\r\nHost: ${SITE}\r\nContent-Type: application/json\r\n` +
      `Sec-Fetch-Site: same-origin\r\n` +
      `Content-Length: ${left * 2}\r\n\r\n${'x'.repeat(left)}`,
  );
  const dribble = setInterval(() => {
    socket.write('x');
    left -= 1;
  }, 1_000);
  return {
    isUp: new Promise<void>((resolve) => socket.once('secureConnect', () => resolve())),
    async finish() {
      clearInterval(dribble);
      socket.write('x'.repeat(left));
      await until('the answer is there', async () => said !== '');
      socket.destroy();
      return said.split('\r\n')[0];
    },
  };
}
