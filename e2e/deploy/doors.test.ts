import { connect as connectPlain } from 'node:net';
import { connect as connectHttp2 } from 'node:http2';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import { rm, writeFile } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { ALTERNATE, SITE, startDeployment } from './harness/deployment.ts';
import { ADDRESSES } from './harness/namespaces.ts';
import { visitor } from './harness/visitor.ts';

const site = await startDeployment({ ports: [3_101] });
afterAll(() => site.stop());
const ask = visitor(site.authority.certificate);

/** Only with these does this side speak the old versions at all. */
const WEAK = { ciphers: 'DEFAULT@SECLEVEL=0' };

test.each([
  ['TLSv1', 'refused'],
  ['TLSv1.1', 'refused'],
  ['TLSv1.2', 'TLSv1.2'],
  ['TLSv1.3', 'TLSv1.3'],
] as const)('who speaks only %s is %s', async (version, outcome) => {
  const { protocol, error } = await greet({
    minVersion: version,
    maxVersion: version,
    ...(outcome === 'refused' && WEAK),
  });
  // The server's own refusal, not this side's.
  const isRefused = /ALERT_(?:PROTOCOL_VERSION|HANDSHAKE_FAILURE)/.test(error);
  expect(isRefused ? 'refused' : protocol).toBe(outcome);
});

test('old ways to agree on a key and to encipher are refused, forward secrecy is kept', async () => {
  for (const ciphers of ['AES128-SHA', 'ECDHE-ECDSA-AES128-SHA256', 'ECDHE-ECDSA-AES256-SHA'])
    expect((await greet({ maxVersion: 'TLSv1.2', ciphers })).error).toContain('HANDSHAKE_FAILURE');
  const { cipher } = await greet({ maxVersion: 'TLSv1.2' });
  expect(cipher).toMatch(/^ECDHE-.*(?:GCM|POLY1305)/);
});

test('a browser is offered HTTP/2 and gets the page over it', async () => {
  expect((await greet({ ALPNProtocols: ['h2', 'http/1.1'] })).alpn).toBe('h2');
  expect(await homeOverHttp2()).toBe(200);
});

test('plain http leads to https on the same address, and promises nothing by itself', async () => {
  const answer = await ask('/shows?lang=en', { isPlain: true });
  expect([answer.status, answer.headers.location]).toEqual([301, `https://${SITE}/shows?lang=en`]);
  expect(answer.headers['strict-transport-security']).toBeUndefined();
  const other = await ask('/', { isPlain: true, host: ALTERNATE });
  expect(other.headers.location).toBe(`https://${ALTERNATE}/`);
  expect((await ask('/')).headers['strict-transport-security']).toBe('max-age=63072000');
});

test('names that are not ours get no answer: not by TLS, not by http, not behind one of ours', async () => {
  expect((await greet({ servername: 'elsewhere.test' })).error).toContain('UNRECOGNIZED_NAME');
  expect((await greet({ servername: '' })).error).toContain('UNRECOGNIZED_NAME');
  expect((await ask('/', { isPlain: true, host: 'elsewhere.test' })).status).toBe(0);
  expect((await ask('/', { isPlain: true, host: ADDRESSES.edge })).status).toBe(0);
  const hidden = await ask('/', { headers: { host: 'elsewhere.test' } });
  expect([hidden.status, hidden.error]).toEqual([0, 'ECONNRESET']);
});

test('every domain has its language for whoever asks for none', async () => {
  expect(await language(SITE)).toBe('it');
  expect(await language(ALTERNATE)).toBe('en');
  expect(await language(ALTERNATE, { 'accept-language': 'it' })).toBe('it');
});

test('while the site is being mended each domain says so in its language first', async () => {
  await writeFile(site.nginx.maintenanceFlag, '');
  const page = async (host: string, headers = {}) => {
    const { status, body } = await ask('/shows', { host, headers });
    return [status, /<html lang="(..)"/.exec(body.toString())?.[1]];
  };
  expect(await page(SITE)).toEqual([503, 'it']);
  expect(await page(ALTERNATE)).toEqual([503, 'en']);
  expect(await page(ALTERNATE, { 'accept-language': 'it-IT,it;q=0.9' })).toEqual([503, 'it']);
  expect(await page(SITE, { cookie: 'lang=en', 'accept-language': 'it' })).toEqual([503, 'en']);
  const both = (await ask('/')).body.toString();
  expect(both).toContain('Torniamo subito.');
  expect(both).toContain('Back in a moment.');
  // Whoever watches the site still sees the app.
  expect((await ask('/api/health')).status).toBe(200);
  await rm(site.nginx.maintenanceFlag);
  expect((await ask('/')).status).toBe(200);
});

test('what is not http is cut off', async () => {
  expect(await firstLine('SSH-2.0-OpenSSH_9.2\r\n')).toMatch(/ 400 |^$/);
});

async function language(host: string, headers = {}) {
  return (await ask('/', { host, headers })).headers['content-language'];
}

interface Greeting {
  protocol: string | null;
  cipher: string;
  alpn: string | false;
  error: string;
}

function greet(options: ConnectionOptions) {
  return new Promise<Greeting>((resolve) => {
    const socket: TLSSocket = connect({
      host: ADDRESSES.edge,
      port: 443,
      ca: site.authority.certificate,
      servername: SITE,
      ...options,
    });
    const end = (error: string) => {
      resolve({
        protocol: socket.getProtocol(),
        cipher: error ? '' : socket.getCipher().name,
        alpn: socket.alpnProtocol ?? false,
        error,
      });
      socket.destroy();
    };
    socket.once('secureConnect', () => end(''));
    socket.once('error', (error) => end('code' in error ? String(error.code) : error.message));
  });
}

function homeOverHttp2() {
  return new Promise((resolve, reject) => {
    const client = connectHttp2(`https://${SITE}`, {
      ca: site.authority.certificate,
      lookup: (_host, options, callback) =>
        options.all
          ? callback(null, [{ address: ADDRESSES.edge, family: 4 }])
          : callback(null, ADDRESSES.edge, 4),
    });
    client.once('error', reject);
    const stream = client.request({ ':path': '/' });
    stream.once('error', reject);
    stream.once('response', (headers) => {
      resolve(headers[':status']);
      client.close();
    });
    stream.resume();
  });
}

function firstLine(sent: string) {
  return new Promise<string>((resolve) => {
    const socket = connectPlain(80, ADDRESSES.edge, () => socket.write(sent));
    let said = '';
    socket.on('data', (chunk) => (said += chunk.toString()));
    socket.once('close', () => resolve(said.split('\r\n')[0] ?? ''));
    socket.once('error', () => resolve(said));
  });
}
