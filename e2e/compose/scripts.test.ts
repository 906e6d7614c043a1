import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DOCKER, ROOT } from './files.ts';

const SCRIPTS = join(ROOT, '.github/scripts');
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'azionelab-scripts-'));
});
afterEach(() => rm(folder, { recursive: true }));

function run(program: string, args: string[], environment: Record<string, string> = {}) {
  return new Promise<{ code: number; output: string }>((resolve) => {
    const env = { PATH: process.env['PATH'], HOME: folder, ...environment };
    execFile(program, args, { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), output: `${stdout}${stderr}` }),
    );
  });
}

async function program(name: string, text: string) {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/bash\n${text}\n`);
  await chmod(path, 0o755);
  return path;
}

/** A server that is this machine: ssh would hand its shell the same one line. */
async function server() {
  const site = join(folder, 'the site');
  await mkdir(site);
  const ssh = await program('ssh', `[ "$1" = ada@theatre.example.org ] && exec bash -c "$2"`);
  const environment = {
    SSH: ssh,
    DEPLOY_HOST: 'theatre.example.org',
    DEPLOY_USER: 'ada',
    DEPLOY_PATH: site,
  };
  return { site, environment };
}

test('a name with spaces, quotes and dollars arrives on the server as it was typed', async () => {
  const { site, environment } = await server();
  const name = `Ada "la" Porta; $(id) 'x'`;
  const args = ['sh', '-c', 'pwd; printf "%s\\n" "$1"', 'sh', name];
  const { output } = await run(join(SCRIPTS, 'on-server.sh'), args, environment);
  expect(output).toBe(`${site}\n${name}\n`);
});

test('a deployment fails when what it runs on the server fails', async () => {
  const { environment } = await server();
  const outcome = await run(join(SCRIPTS, 'on-server.sh'), ['sh', '-c', 'exit 5'], environment);
  expect(outcome.code).toBe(5);
});

test('a deployment brings the commands, and leaves settings and secrets of the server alone', async () => {
  const { site, environment } = await server();
  await mkdir(join(site, 'docker/secrets'), { recursive: true });
  await writeFile(join(site, 'docker/.env'), 'SITE_DOMAIN=kept.example.org\n');
  await writeFile(join(site, 'docker/secrets/app_secret'), 'kept');
  const sent = await run(join(SCRIPTS, 'send-files.sh'), [], environment);
  expect(sent).toEqual({ code: 0, output: '' });
  expect(await readFile(join(site, 'docker/.env'), 'utf8')).toContain('kept');
  expect(await readFile(join(site, 'docker/secrets/app_secret'), 'utf8')).toBe('kept');
  expect((await stat(join(site, 'docker/entrypoint.sh'))).mode & 0o111).not.toBe(0);
});

test('a deployment waits for the site, and gives up on one that stays away', async () => {
  let asked = 0;
  const site = createServer((_request, response) => {
    asked += 1;
    response.writeHead(asked > 1 ? 200 : 503).end();
  });
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  const address = site.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const script = join(SCRIPTS, 'await-health.sh');
  expect(await run(script, [url])).toMatchObject({ code: 0 });
  await new Promise((closed) => site.close(closed));
  expect((await run(script, [url], { HEALTH_WAIT: '0' })).code).toBe(1);
});

test('the key of a deployment is for nobody else, and no unknown server is trusted', async () => {
  const environment = { DEPLOY_SSH_KEY: 'the key', DEPLOY_KNOWN_HOSTS: 'theatre ssh-ed25519 AAAA' };
  expect((await run(join(SCRIPTS, 'prepare-ssh.sh'), [], environment)).code).toBe(0);
  expect((await stat(join(folder, '.ssh/azionelab'))).mode & 0o077).toBe(0);
  expect(await readFile(join(folder, '.ssh/config'), 'utf8')).toContain(
    'StrictHostKeyChecking yes',
  );
});

test('one certificate is asked for all domains, without their languages and ports', async () => {
  await program(
    'certbot',
    `mkdir -p certs/live certs/archive/azionelab
touch certs/archive/azionelab/privkey1.pem; echo "$*"`,
  );
  const settings = {
    PATH: `${folder}:${process.env['PATH']}`,
    SITE_DOMAIN: 'teatro.example.org',
    ALTERNATE_DOMAINS: 'theatre.example.org=en, theater.example.org:8443=it',
    ACME_SERVER: 'https://ca.example.org/directory',
    LAST_SUCCESS: join(folder, 'last'),
    CONFIG_DIR: 'certs',
  };
  const renew = `cd '${folder}' && sh '${DOCKER}/certbot/renew.sh'`;
  expect((await run('bash', ['-c', `${renew} --check`], settings)).code).toBe(1);
  const { code, output } = await run('bash', ['-c', `${renew} --once --force-renewal`], settings);
  expect(code).toBe(0);
  expect(output).toContain('--register-unsafely-without-email --force-renewal');
  expect(output).toContain('--domains teatro.example.org,theatre.example.org,theater.example.org ');
  expect((await stat(join(folder, 'certs/archive/azionelab/privkey1.pem'))).mode & 0o777).toBe(
    0o640,
  );
  expect((await run('bash', ['-c', `${renew} --check`], settings)).code).toBe(0);
});
