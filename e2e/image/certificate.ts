import { spawn } from 'node:child_process';
import { chmod, chown, readFile, stat, writeFile } from 'node:fs/promises';
import { get } from 'node:https';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../faults/harness/site.ts';
import { DOCKER } from '../compose/files.ts';
import { temporaryFolder } from './databases.ts';
import { atTheEnd, check, must } from './steps.ts';

const PEBBLE = 'pebble';
/** As the container does: logs and locks of certbot last as long as the run. */
const FOR_THE_RUN = ['/var/log/letsencrypt', '/var/lib/letsencrypt'];
/** The rights of compose.yml's certbot: root without a capability, in nginx's group. */
const CONFINED =
  '--clear-groups --bounding-set -all --inh-caps -all --ambient-caps -all --no-new-privs';

/**
 * A certificate for the domain in `folder`, which is the volume `certs`: obtained and at once renewed by the script of the certbot
 * container, from an authority on this machine that takes every domain. Answers the authority's own certificate.
 */
export async function obtainCertificate(domain: string, folder: string, group: number) {
  const authority = await startAuthority();
  const webroot = await temporaryFolder();
  // As the image of nginx leaves the volumes.
  for (const volume of [folder, webroot]) {
    await chown(volume, 0, group);
    await chmod(volume, 0o775);
  }
  const env = {
    REQUESTS_CA_BUNDLE: authority.certificate,
    SITE_DOMAIN: domain,
    ACME_SERVER: authority.url,
    ACME_ROOT: webroot,
    CONFIG_DIR: folder,
    LAST_SUCCESS: join(webroot, 'last-success'),
  };
  const mounts = FOR_THE_RUN.map((path) => `mkdir -p ${path} && mount -t tmpfs tmpfs ${path}`);
  const script = `${DOCKER}/certbot/renew.sh`;
  for (const options of ['--once', '--once --force-renewal']) {
    const run = `exec setpriv --regid ${group} ${CONFINED} sh '${script}' ${options}`;
    await must(['unshare', '--mount', 'sh', '-c', [...mounts, run].join(' && ')], { env });
  }
  const { mode, gid } = await stat(join(folder, 'live/azionelab/privkey.pem'));
  check((mode & 0o777) === 0o640 && gid === group, 'The key is not for nginx alone.');
  return authority.root();
}

async function startAuthority() {
  const folder = await temporaryFolder();
  const [certificate, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const request = 'openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2';
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
  await must(request.split(' ').concat(names, '-keyout', key, '-out', certificate));
  const [port, management] = [await freePort(), await freePort()];
  const config = {
    listenAddress: `127.0.0.1:${port}`,
    managementListenAddress: `127.0.0.1:${management}`,
    certificate,
    privateKey: key,
    httpPort: await freePort(),
    tlsPort: await freePort(),
  };
  await writeFile(join(folder, 'pebble.json'), JSON.stringify({ pebble: config }));
  const env = { ...process.env, PEBBLE_VA_ALWAYS_VALID: '1', PEBBLE_VA_NOSLEEP: '1' };
  const pebble = spawn(PEBBLE, ['-config', join(folder, 'pebble.json')], {
    env,
    stdio: 'ignore',
  });
  atTheEnd(async () => pebble.kill());
  const ca = await readFile(certificate, 'utf8');
  const root = () => textAt(`https://127.0.0.1:${management}/roots/0`, ca);
  for (let tries = 0; (await root().catch(() => null)) === null; tries += 1) {
    check(tries < 100, 'The authority does not start.');
    await delay(100);
  }
  return { url: `https://127.0.0.1:${port}/dir`, certificate, root };
}

function textAt(url: string, ca: string) {
  return new Promise<string>((resolve, reject) => {
    get(url, { ca }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => resolve(text));
    }).once('error', reject);
  });
}
