import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../compose/files.ts';
import { attempt, atTheEnd, must } from './steps.ts';

/** Images of the proof stay here, apart from those of the machine: a second run builds only what has changed. */
export const CACHE = join(ROOT, 'node_modules/.cache/azionelab-image');

const store = [
  '--root',
  join(CACHE, 'storage'),
  '--runroot',
  join(CACHE, 'run'),
  '--storage-driver',
];
let driver = 'overlay';

export async function prepareStore() {
  await mkdir(CACHE, { recursive: true });
  const overlay = await attempt(['buildah', ...store, 'overlay', 'info']);
  driver = overlay.code === 0 ? 'overlay' : 'vfs';
  return `${(await must(['buildah', '--version'])).trim()}, ${driver}`;
}

export async function buildah(...args: string[]) {
  const output = await must(['buildah', ...store, driver, ...args], {
    env: { BUILDAH_ISOLATION: 'chroot' },
  });
  return output.trim();
}

/** Builds from the bases that are here. What has not changed since the last run is taken from there. */
export function build(target: string, tag: string, args: Record<string, string>) {
  const given = Object.entries(args).flatMap(([name, value]) => [
    '--build-arg',
    `${name}=${value}`,
  ]);
  const command = 'bud --format docker --layers --pull-never --file docker/Dockerfile'.split(' ');
  const rest = ['--target', target, '--tag', tag, ...given, ROOT];
  return buildah(...command, ...rest);
}

interface Inspected {
  Docker: { config: ImageConfig };
}
export interface ImageConfig {
  User: string;
  Env: string[];
  Entrypoint: string[];
  Cmd: string[] | null;
  WorkingDir: string;
  Labels: Record<string, string> | null;
  StopSignal?: string;
  Healthcheck?: { Test: string[]; Interval: number };
  ExposedPorts: Record<string, object> | null;
}

export async function configOf(image: string): Promise<ImageConfig> {
  const inspected = JSON.parse(await buildah('inspect', '--type', 'image', image)) as Inspected;
  return inspected.Docker.config;
}

export async function isThere(image: string) {
  return (await attempt(['buildah', ...store, driver, 'inspect', '--type', 'image', image]))
    .code === 0
    ? configOf(image)
    : null;
}

/** The image's files in a folder of this machine, until the end of the run. */
export async function mounted(image: string) {
  const container = await buildah('from', '--pull-never', image);
  atTheEnd(() => buildah('rm', container));
  return buildah('mount', container);
}
