import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuiltWeb } from '../harness/built-web.ts';
import { REPOSITORY, type Server } from './server.ts';

/** What `apt install postgresql` leaves behind: a cluster on port 5432 that the user postgres administers. */
export async function startPostgres({ must }: Server) {
  const bin = '/usr/lib/postgresql/15/bin';
  const as = 'setpriv --reuid=postgres --regid=postgres --init-groups';
  const data = '/var/lib/postgresql/15/main';
  await must(
    `cd / && ${as} ${bin}/initdb --pgdata ${data} --auth-local peer --auth-host scram-sha-256 --encoding UTF8 --no-sync`,
  );
  await must(
    `cd / && ${as} ${bin}/pg_ctl --pgdata ${data} --log /run/postgresql/log --wait start -o '-k /run/postgresql' >/dev/null`,
  );
}

/** A release as the commands make it of this checkout, outside the server: it has no way to a registry. */
export async function buildRelease(version: string, folder: string) {
  await ensureBuiltWeb();
  const script = `set -euo pipefail
    source docker/lib/common.sh
    DOCKER_DIR=$PWD/docker REPOSITORY=$PWD APP_ROOT=$2
    mkdir -p "$2/releases"
    source docker/lib/release-plain.sh
    release_fetch "$1" "$PWD"`;
  execFileSync('bash', ['-c', script, 'build', version, folder], {
    cwd: REPOSITORY,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return join(folder, 'releases', version);
}
