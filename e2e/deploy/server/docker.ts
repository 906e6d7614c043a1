import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Project, readProject } from './compose-file.ts';
import {
  type Container,
  containers,
  create,
  digestOf,
  execIn,
  imageFolder,
  isRunning,
  keep,
  runOnce,
  STATE,
  stop,
  volumeFolder,
} from './docker-containers.ts';

/**
 * Stands in for docker with compose on a machine without a container engine: reads our compose.yml and runs each service as a process
 * with a root, a network and a user of its own. It knows the calls that our scripts make and fails loudly on any other. PostgreSQL is
 * Debian's 15, images are folders of releases, and a certificate is in its volume before.
 */
const args = process.argv.slice(2);
const refuse = () => {
  throw new Error(
    `The stand-in for docker does not know: docker ${process.argv.slice(2).join(' ')}`,
  );
};

const COMPOSE: Record<string, (project: Project, words: string[]) => void> = {
  up,
  run(project, words) {
    const more: Record<string, string | undefined> = {};
    while (words[0]?.startsWith('-')) {
      const option = words.shift();
      if (option !== '--env') continue;
      const [name = '', value] = (words.shift() ?? '').split('=');
      more[name] = value ?? process.env[name];
    }
    const [service = '', ...rest] = words;
    process.exitCode = runOnce(project, service, rest, more).status ?? 1;
  },
  exec(_project, [flag, service, ...command]) {
    const container = containers().find((each) => each.service === service && isRunning(each));
    if (flag !== '-T' || !container) refuse();
    else process.exitCode = execIn(container, command, 'inherit').status ?? 1;
  },
  ps(_project, words) {
    const service = words.at(-1);
    if (words[0] === '--quiet')
      for (const each of containers().filter((one) => one.service === service && isRunning(one)))
        console.log(each.id);
    else if (words[0] === '--all')
      for (const each of containers())
        console.log(
          each.service,
          `${each.service}-${each.id}`,
          isRunning(each) ? 'running' : 'exited',
          healthOf(each),
        );
    else refuse();
  },
  stop(_project, services) {
    for (const each of containers().filter(({ service }) => services.includes(service))) stop(each);
    keep(containers());
  },
  logs(_project, words) {
    for (const service of words.filter((word) => existsSync(join(STATE, `${word}.log`))))
      process.stdout.write(readFileSync(join(STATE, `${service}.log`)));
  },
  /** What would be built lies ready: the test has made it of this checkout. */
  build(project, services) {
    for (const service of services) {
      const image = project.services[service]?.image ?? '';
      const built = join(STATE, 'built', image.split(':').at(-1) ?? '');
      if (!existsSync(built)) throw new Error(`nothing to build ${image} of`);
      mkdirSync(join(STATE, 'images'), { recursive: true });
      symlinkSync(built, join(STATE, 'images', image));
    }
  },
};

function up(project: Project, words: string[]) {
  const named = words.filter((word, at) => !word.startsWith('--') && words[at - 1] !== '--scale');
  const scale = Number(/^app=(\d+)$/.exec(words[words.indexOf('--scale') + 1] ?? '')?.[1] ?? 0);
  const order = ['db', 'migrate', 'app', 'jobs', 'nginx', 'certbot'];
  const wanted = new Set(
    named.length > 0 ? named : order.filter((name) => !project.services[name]?.profiles),
  );
  if (!words.includes('--no-deps') && wanted.has('app')) wanted.add('db').add('migrate');
  for (const name of order.filter((each) => wanted.has(each))) {
    const service = project.services[name];
    if (!service) continue;
    if (service.restart === 'no') {
      if (runOnce(project, name, service.command ?? [], {}).status !== 0)
        throw new Error(`${name} failed`);
      continue;
    }
    let list = containers();
    const mine = () => list.filter((each) => each.service === name && isRunning(each));
    const count = name === 'app' && scale > 0 ? scale : Math.max(mine().length, 1);
    for (const old of mine().filter(({ digest }) => digest !== digestOf(service))) {
      if (words.includes('--no-recreate')) break;
      stop(old);
      list = list.filter(({ id }) => id !== old.id);
    }
    list = list.filter((each) => each.service !== name || isRunning(each));
    while (mine().length < count) list = [...list, create(project, name)];
    keep(list);
    if (name === 'db' || words.includes('--wait')) untilHealthy(mine());
  }
}

function healthOf(container: Container) {
  if (!isRunning(container)) return 'unhealthy';
  if (!existsSync(join(STATE, `${container.id}.ready`))) return 'starting';
  const tests: Record<string, string[]> = {
    app: ['/app/docker/entrypoint.sh', 'health'],
    nginx: ['bash', '-c', 'exec 3<>/dev/tcp/127.0.0.1/8080'],
  };
  // Over TCP a password is asked for: that question is an answer too.
  if (container.service === 'db')
    return execIn(
      container,
      ['pg_isready', '--quiet', '--host=127.0.0.1', '--username=postgres'],
      'ignore',
    ).status === 0
      ? 'healthy'
      : 'starting';
  const test = tests[container.service];
  return !test || execIn(container, test, 'ignore').status === 0 ? 'healthy' : 'starting';
}

function untilHealthy(list: Container[]) {
  const deadline = Date.now() + 60_000;
  while (!list.every((each) => healthOf(each) === 'healthy')) {
    if (Date.now() > deadline) throw new Error(`${list[0]?.service} does not become healthy`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

function known(id: string) {
  return containers().find((each) => each.id === id) ?? refuse();
}

function main() {
  const line = args.join(' ');
  if (line === 'compose version' || line === 'info') return;
  if (args[0] === 'compose' && args[1] === '--env-file') {
    const run = COMPOSE[args[3] ?? ''] ?? refuse;
    return run(readProject(process.cwd(), args[2] ?? ''), args.slice(4));
  }
  const target = args.at(-1) ?? '';
  if (line.startsWith('volume inspect --format {{.Mountpoint}} ')) {
    const [project = '', volume = ''] = target.split(/_(?=[^_]+$)/);
    if (existsSync(volumeFolder(project, volume))) console.log(volumeFolder(project, volume));
    else process.exitCode = 1;
  } else if (line.startsWith('inspect --format {{.State.Health.Status}} '))
    console.log(healthOf(known(target)));
  else if (line.startsWith('inspect --format {{.State.Status}} '))
    console.log(isRunning(known(target)) ? 'running' : 'exited');
  else if (line.startsWith('image inspect '))
    process.exitCode = args.slice(2).every((image) => imageFolder(image) !== null) ? 0 : 1;
  else if (line.startsWith('image ls --format {{.Repository}}:{{.Tag}} '))
    for (const image of readdirSync(join(STATE, 'images')).filter((each) =>
      each.startsWith(`${target}:`),
    ))
      console.log(image);
  else if (line.startsWith('image rm ')) rmSync(join(STATE, 'images', target));
  else if (args[0] === 'stop') {
    stop(known(target));
    keep(containers());
  } else if (args[0] === 'rm') keep(containers().filter(({ id }) => id !== target));
  else refuse();
}

main();
