import { execFileSync, spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  fchmodSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Project, Service } from './compose-file.ts';

export interface Container {
  id: string;
  service: string;
  /** Of what it was made from; another one means that it is to be made anew. */
  digest: string;
  image: string;
  pid: number;
  address: string;
  forwarders: number[];
  env: Record<string, string>;
}

const IP = '/usr/sbin/ip';
const HERE = import.meta.dirname;
export const STATE = join(process.env['STAND_IN_DIR'] ?? '', 'docker');
const LIST = join(STATE, 'containers.json');
/** What the images bring besides what the compose file says. */
const IMAGES: Record<string, { entrypoint: string[]; user: string; env: Record<string, string> }> =
  {
    app: {
      entrypoint: ['/app/docker/entrypoint.sh'],
      user: '10001:10001',
      // The test's own authority stands in for those that the image trusts.
      env: {
        NODE_ENV: 'production',
        DATA_DIR: '/var/lib/azionelab',
        NODE_EXTRA_CA_CERTS: '/etc/trial-root.pem',
      },
    },
    nginx: {
      entrypoint: ['/srv/azionelab/nginx/start.sh'],
      user: '10101:10101',
      env: {
        WEB_ROOT: '/srv/azionelab/web',
        MEDIA_ROOT: '/var/lib/azionelab/media',
        ACME_ROOT: '/var/www/acme',
        CERT_DIR: '/etc/azionelab/certs/live/azionelab',
        OUT: '/run/azionelab',
        HTTP_PORT: '8080',
        HTTPS_PORT: '8443',
      },
    },
    postgres: { entrypoint: [join(HERE, 'database-image.sh')], user: 'postgres:postgres', env: {} },
    // The certificate is in its volume before; this one only stays.
    certbot: { entrypoint: ['sleep', 'infinity'], user: 'root:root', env: {} },
  };

export function containers(): Container[] {
  return existsSync(LIST) ? JSON.parse(readFileSync(LIST, 'utf8')) : [];
}

export function keep(list: Container[]) {
  mkdirSync(STATE, { recursive: true });
  writeFileSync(LIST, JSON.stringify(list));
  const names = list.filter(isRunning).map(({ address, service }) => `${address} ${service}\n`);
  const own = readFileSync('/etc/hosts', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('127.'));
  writeFileSync('/etc/hosts', `${own.join('\n')}\n${names.join('')}`);
}

export function isRunning({ pid }: Pick<Container, 'pid'>) {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

export function digestOf(service: Service) {
  return createHash('sha256').update(JSON.stringify(service)).digest('hex');
}

export function imageFolder(image: string) {
  const folder = join(STATE, 'images', image);
  return existsSync(folder) ? realpathSync(folder) : null;
}

export function volumeFolder(project: string, volume: string) {
  return join('/var/lib/docker/volumes', `${project}_${volume}`, '_data');
}

/** A container as it could be started; `more` is added to the environment. */
function plan(project: Project, name: string, more: Record<string, string | undefined>) {
  const service = project.services[name];
  if (!service) throw new Error(`no such service: ${name}`);
  const [, kind = ''] = /(app|nginx|postgres|certbot)[^/:]*:[^/]+$/.exec(service.image) ?? [];
  const image = IMAGES[kind];
  if (!image) throw new Error(`no such image: ${service.image}`);
  const folder = /^(app|nginx)$/.test(kind) ? imageFolder(service.image) : '';
  if (folder === null) throw new Error(`pull access denied for ${service.image}`);
  const mounts = [
    ...(service.volumes ?? []).map((line) => {
      const [source = '', target = '', mode = ''] = line.split(':');
      const from = /^[./]/.test(source)
        ? join(project.folder, source)
        : volumeFolder(project.name, source);
      // Docker fills an empty volume with the image's folder and its owner.
      if (!existsSync(from)) {
        mkdirSync(from, { recursive: true });
        execFileSync('chown', [kind === 'nginx' ? '10001' : image.user, from]);
      }
      return `${from}:${target}:${mode}`;
    }),
    ...(service.secrets ?? []).map(
      (secret) =>
        `${join(project.folder, project.secrets[secret]?.file ?? '')}:/run/secrets/${secret}:ro`,
    ),
    ...(kind === 'postgres' ? [`${HERE}/database-image.sh:${HERE}/database-image.sh:ro`] : []),
  ];
  const env = { ...image.env, ...service.environment, ...more, MOUNTS: mounts.join('\n') };
  return {
    service,
    command: image.entrypoint,
    user: image.user,
    folder,
    env: Object.fromEntries(
      Object.entries({ ...env, PATH: process.env['PATH'], WORKDIR: folder ? '/app' : '/' }).map(
        ([key, value]) => [key, value ?? ''],
      ),
    ),
  };
}

/** A network of its own, on the bridge of the project. */
function network(id: string, number: number) {
  const address = `172.30.${Math.floor(number / 250)}.${2 + (number % 250)}`;
  const script = `set -e
    ip link show br0 >/dev/null 2>&1 || { ip link add br0 type bridge; ip addr add 172.30.0.1/16 dev br0; ip link set br0 up; }
    ip netns add ${id}; ip link add v${number} type veth peer name eth0 netns ${id}; ip link set v${number} master br0 up
    ip -n ${id} link set lo up; ip -n ${id} addr add ${address}/16 dev eth0; ip -n ${id} link set eth0 up
    ip -n ${id} route add default via 172.30.0.1`;
  execFileSync('bash', ['-c', script]);
  return address;
}

function commandLine(id: string, made: ReturnType<typeof plan>, args: string[]) {
  const root = join(STATE, 'roots', id);
  const entered = [IP, 'netns', 'exec', id, 'unshare', '--mount', '--propagation', 'private'];
  const ready = join(STATE, `${id}.ready`);
  return entered.concat(
    [join(HERE, 'container.sh'), root, made.folder, made.user, ready],
    made.command,
    args,
  );
}

function nextNumber() {
  const file = join(STATE, 'numbers');
  appendFileSync(file, '.');
  return readFileSync(file, 'utf8').length;
}

/** Runs one to its end, with this process' input and output. */
export function runOnce(
  project: Project,
  name: string,
  args: string[],
  more: Record<string, string | undefined>,
): SpawnSyncReturns<Buffer> {
  const made = plan(project, name, more);
  const id = `r${randomBytes(4).toString('hex')}`;
  network(id, nextNumber());
  const [program = '', ...rest] = commandLine(id, made, args);
  const outcome = spawnSync(program, rest, { env: made.env, stdio: 'inherit' });
  spawnSync(IP, ['netns', 'delete', id]);
  return outcome;
}

export function create(project: Project, name: string): Container {
  const made = plan(project, name, {});
  const id = randomBytes(6).toString('hex');
  const address = network(id, nextNumber());
  const log = openSync(join(STATE, `${name}.log`), 'a');
  // The engine's own pipe belongs to nobody in particular either.
  fchmodSync(log, 0o666);
  const [program = '', ...rest] = commandLine(id, made, made.service.command ?? []);
  const child = spawn(program, rest, {
    env: made.env,
    stdio: ['ignore', log, log],
    detached: true,
  });
  child.unref();
  const forwarders = (made.service.ports ?? []).map((line) => {
    const [from = '', to = ''] = line.split(':');
    const forwarder = spawn(process.execPath, [join(HERE, 'forwarder.ts'), from, address, to], {
      stdio: ['ignore', log, log],
      detached: true,
    });
    forwarder.unref();
    return forwarder.pid ?? 0;
  });
  const { image } = made.service;
  return {
    id,
    service: name,
    digest: digestOf(made.service),
    image,
    pid: child.pid ?? 0,
    address,
    forwarders,
    env: made.env,
  };
}

export function stop(container: Container) {
  for (const pid of container.forwarders) spawnSync('kill', [String(pid)]);
  spawnSync('kill', ['-s', container.service === 'db' ? 'INT' : 'TERM', String(container.pid)]);
  const deadline = Date.now() + 40_000;
  while (isRunning(container)) {
    if (Date.now() > deadline) spawnSync('kill', ['-9', String(container.pid)]);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
  spawnSync(IP, ['netns', 'delete', container.id]);
  rmSync(join(STATE, `${container.id}.ready`), { force: true });
}

/** Runs a command in a container that runs, as its own user. */
export function execIn(container: Container, args: string[], stdio: 'inherit' | 'ignore') {
  const user =
    container.service === 'db'
      ? 'postgres'
      : (IMAGES[container.service]?.user.split(':')[0] ?? 'root');
  const inside = ['--target', String(container.pid), '--mount', '--net', '--root', '--wdns=/'];
  const env = {
    ...container.env,
    PATH: '/app/node_modules/.bin:/usr/lib/postgresql/15/bin:/usr/sbin:/usr/bin',
  };
  return spawnSync(
    '/usr/bin/nsenter',
    [...inside, 'setpriv', `--reuid=${user}`, '--clear-groups', ...args],
    { env, stdio },
  );
}
