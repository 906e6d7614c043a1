import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { buildRelease } from './server/fresh.ts';
import { givenCertificate } from './server/installed.ts';
import { DOMAIN, REPOSITORY, startServer } from './server/server.ts';

vi.setConfig({ testTimeout: 900_000, hookTimeout: 300_000 });
const HOME = '/opt/azionelab';

const server = await startServer();
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
  const { code, out, ms } = await operator(
    `up --domain ${DOMAIN} --mail-from 'Teatro <noreply@azionelab.test>' --smtp-url-file /etc/smtp-url`,
  );
  console.log(`${out}\nup with containers in ${ms} ms`);
  expect(code, `${out}\n${code && (await server.must('tail -n 20 $STAND_IN_DIR/docker/*.log'))}`).toBe(0);
});
