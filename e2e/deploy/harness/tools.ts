import { access } from 'node:fs/promises';
import { must } from './run.ts';

/** What the suites use of Debian, by a file that each package brings. */
const PACKAGES = {
  'nginx-light': '/usr/sbin/nginx',
  'libnginx-mod-http-brotli-static': '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
  pebble: '/usr/bin/pebble',
  certbot: '/usr/bin/certbot',
  pgbouncer: '/usr/sbin/pgbouncer',
  postgresql: '/usr/lib/postgresql/15/bin/postgres',
  iproute2: '/usr/sbin/ip',
  openssl: '/usr/bin/openssl',
  curl: '/usr/bin/curl',
  nftables: '/usr/sbin/nft',
  age: '/usr/bin/age',
  zstd: '/usr/bin/zstd',
} as const;

/** Installs what is missing of Debian 12; says so first. */
export async function ensureTools() {
  if (process.getuid?.() !== 0)
    throw new Error('These proofs make network namespaces: run them as root on Debian 12.');
  const missing = [];
  for (const [name, file] of Object.entries(PACKAGES)) {
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (!isThere) missing.push(name);
  }
  if (missing.length === 0) return;
  console.log(`installing ${missing.join(', ')} by apt`);
  // Debian's packages start what they install, which is not wanted here.
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  await must(['apt-get', 'update', '-q'], { env, timeoutMs: 300_000 });
  await must(['apt-get', 'install', '-y', '-q', '--no-install-recommends', ...missing], {
    env,
    timeoutMs: 600_000,
  });
}
