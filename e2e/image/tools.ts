import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { check, must } from './steps.ts';

/** Debian's package of every program that the proof needs. */
const PACKAGES = {
  buildah: 'buildah',
  debootstrap: 'debootstrap',
  runc: 'runc',
  psql: 'postgresql-client',
  openssl: 'openssl',
  certbot: 'certbot',
  pebble: 'pebble',
  'docker-compose': 'docker-compose',
} as const;
/** Only a server package brings it, outside PATH. */
export const POSTGRES_15 = '/usr/lib/postgresql/15/bin';

/** Makes sure that the programs are there: installs them as root, names them to anybody else. */
export async function findTools() {
  const missing: string[] = Object.entries(PACKAGES)
    .filter(([program]) => !isOnPath(program))
    .map(([, name]) => name);
  if (!isProgram(`${POSTGRES_15}/initdb`)) missing.push('postgresql-15');
  if (missing.length > 0) {
    check(
      process.getuid?.() === 0 && isOnPath('apt-get'),
      `Install ${missing.join(', ')}, or run this as root on Debian.`,
    );
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await must(['apt-get', 'update', '-q'], { env });
    await must(['apt-get', 'install', '-y', '-q', '--no-install-recommends', ...missing], { env });
  }
  check(process.getuid?.() === 0, 'Run this as root: images are mounted.');
  return missing.length > 0 ? `installed ${missing.join(', ')}` : 'all there';
}

function isOnPath(program: string) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => isProgram(join(folder, program)));
}

function isProgram(path: string) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
