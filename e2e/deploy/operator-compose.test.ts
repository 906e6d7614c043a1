import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { commandsIn } from '../operator/guide.ts';
import { buildRelease } from './server/fresh.ts';
import { givenCertificate } from './server/installed.ts';
import { DOMAIN, REPOSITORY, startServer } from './server/server.ts';

vi.setConfig({ testTimeout: 900_000, hookTimeout: 300_000 });
const guide = readFileSync(join(REPOSITORY, 'docs/operator.md'), 'utf8');
const HOME = '/opt/azionelab';

const server = await startServer({ hasDocker: true });
afterAll(server.stop);
const env = { AZIONELAB_YES: 'yes', CURL_CA_BUNDLE: '/etc/trial-root.pem' };
const operator = (command: string) => server.run(`cd ${HOME} && docker/bin/${command}`, { env });

/** What `docker compose build` would make of this checkout. */
async function givenImage(version: string) {
  const built = join(server.folder, 'stand-in/docker/built');
  mkdirSync(built, { recursive: true });
  symlinkSync(await buildRelease(version, `${server.folder}/built`), join(built, version));
}

test('up brings containers to a site that answers, with a first backup that was drilled', async () => {
  await givenImage('0.1.0');
  await givenCertificate(server, '/var/lib/docker/volumes/azionelab_certs/_data/live/azionelab');
  await server.must(
    'chown -R 10101 /var/lib/docker/volumes/azionelab_certs; chmod -R a+rX /var/lib/docker/volumes',
  );
  await server.must(
    `mkdir ${HOME} && cp -a ${REPOSITORY}/docker ${REPOSITORY}/package.json ${HOME} && rm -rf ${HOME}/docker/secrets ${HOME}/docker/.env`,
  );
  await server.must('echo smtp://172.30.0.1:25 >/etc/smtp-url');
  server.start(`exec node ${REPOSITORY}/e2e/deploy/harness/relay-process.ts 0.0.0.0 25`);
  const [install = ''] = commandsIn(guide, 'compose');
  const line = install.replaceAll('theatre.example.org', DOMAIN).replace('docker/bin/', '');
  const { code, out, ms } = await operator(line);
  console.log(`${out}\nup with containers in ${ms} ms`);
  expect(
    code,
    `${out}\n${code && (await server.must('tail -n 20 $STAND_IN_DIR/docker/*.log'))}`,
  ).toBe(0);
});

test('backup, restore and drill work on volumes and on the database in its container', async () => {
  const backup = await operator('backup');
  expect(backup.code, backup.out).toBe(0);
  const restore = await operator('restore --latest');
  expect(restore.code, restore.out).toBe(0);
  console.log(`backup ${backup.ms} ms, restore ${restore.ms} ms:\n${restore.out}`);
  const drill = await operator('drill');
  expect(drill.code, drill.out).toBe(0);
  const status = await operator('status');
  expect(status.code, status.out).toBe(0);
});

test('upgrade replaces the container of the site by one of the next version, and rollback the other way round', async () => {
  await givenImage('0.2.0');
  await server.must(`sed -i 's/"version": "0.1.0"/"version": "0.2.0"/' ${HOME}/package.json`);
  const upgrade = await operator('upgrade --to 0.2.0');
  console.log(upgrade.out, upgrade.ms);
  expect(upgrade.code, upgrade.out).toBe(0);
  expect(await server.must(`grep ^AZIONELAB_VERSION ${HOME}/docker/.env`)).toBe(
    'AZIONELAB_VERSION=0.2.0\n',
  );
  const rollback = await operator('rollback');
  expect(rollback.code, rollback.out).toBe(0);
  expect((await operator('status')).out).toContain('version     0.1.0 (last good: 0.1.0)');
});

test('a version whose rehearsed booking fails gives way to the one before', async () => {
  await givenImage('0.3.0');
  const built = `${server.folder}/built/releases/0.3.0`;
  await server.must(
    `sed -i 's/^  const reservation = await decide(/  throw new Error("broken on purpose");\\n&/' ${built}/packages/api/src/reservations/confirm.ts
     sed -i 's/"version": "0.2.0"/"version": "0.3.0"/' ${HOME}/package.json`,
  );
  const { code, out } = await operator('upgrade');
  expect(code).toBe(1);
  expect(out).toContain('The site runs as 0.1.0 again');
  expect((await operator('status')).code).toBe(0);
});
