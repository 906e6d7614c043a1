import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inNamespace, type Place } from './namespaces.ts';
import { REPOSITORY } from './names.ts';
import { type Running, start, until } from './processes.ts';
import { cmd, run } from './run.ts';

export interface NginxOptions {
  place?: Place | null;
  siteDomain: string;
  alternateDomains?: string;
  upstreams: string;
  webRoot: string;
  mediaRoot: string;
  /** Holds `acme`, `cert` and what nginx writes. */
  folder: string;
  httpPort?: number;
  httpsPort?: number;
  env?: Record<string, string>;
}

export interface Nginx extends Running {
  out: string;
  certFolder: string;
  acmeRoot: string;
  maintenanceFlag: string;
  /** The lines of the access log so far. */
  log: () => Record<string, unknown>[];
}

const SCRIPTS = join(REPOSITORY, 'docker/nginx');

export function nginxEnvironment(options: NginxOptions): Record<string, string> {
  const { folder } = options;
  return {
    SITE_DOMAIN: options.siteDomain,
    ALTERNATE_DOMAINS: options.alternateDomains ?? '',
    APP_UPSTREAMS: options.upstreams,
    WEB_ROOT: options.webRoot,
    MEDIA_ROOT: options.mediaRoot,
    ACME_ROOT: join(folder, 'acme'),
    CERT_DIR: join(folder, 'cert'),
    OUT: join(folder, 'out'),
    HTTP_PORT: String(options.httpPort ?? 80),
    HTTPS_PORT: String(options.httpsPort ?? 443),
    WATCH_SECONDS: '1',
    ...options.env,
  };
}

/** nginx with the real configuration, by the same script as in its container; the watcher looks every second. */
export async function startNginx(options: NginxOptions): Promise<Nginx> {
  const env = nginxEnvironment(options);
  for (const name of ['ACME_ROOT', 'CERT_DIR', 'OUT', 'MEDIA_ROOT'])
    await mkdir(env[name] ?? '', { recursive: true });
  const running = start([join(SCRIPTS, 'start.sh')], { place: options.place ?? null, env });
  const statusPort = env['STATUS_PORT'] ?? '8081';
  const health = `http://127.0.0.1:${statusPort}/live`;
  const live = inNamespace(options.place ?? null, cmd`curl -sf -m 2 ${health}`);
  await until('nginx is up', async () => (await run(live)).code === 0, running, 15_000);
  const out = env['OUT'] ?? '';
  return {
    ...running,
    out,
    certFolder: env['CERT_DIR'] ?? '',
    acmeRoot: env['ACME_ROOT'] ?? '',
    maintenanceFlag: join(out, 'maintenance'),
    log: () =>
      running
        .output()
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}
