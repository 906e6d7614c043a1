import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../faults/harness/site.ts';
import type { ImageConfig } from './buildah.ts';
import { type Container, type Running, startContainer } from './container.ts';
import { type Roles, temporaryFolder } from './databases.ts';
import { check } from './steps.ts';

export const DOMAIN = 'theatre.example.test';
/** The limits of compose.small.yml. */
const APP_LIMITS = { memoryMb: 448, pids: 128 };
const FRONT_LIMITS = { memoryMb: 64, pids: 64 };

export interface Image {
  root: string;
  config: ImageConfig;
}

/** Secrets as files, a folder for media that only the app may write, one for certificates: what compose mounts. */
export async function prepareSite(roles: Roles, smtpUrl: string, app: Image) {
  const folder = await temporaryFolder();
  const [secrets, media, certs] = ['secrets', 'media', 'certs'].map((name) => join(folder, name));
  check(secrets && media && certs, 'There is no folder.');
  for (const each of [secrets, media, certs]) await mkdir(each);
  const [uid, gid] = app.config.User.split(':').map(Number);
  await chown(media, uid ?? 0, gid ?? 0);
  const given = {
    app_secret: randomBytes(32).toString('base64url'),
    database_url: roles.app,
    migration_database_url: roles.owner,
    smtp_url: smtpUrl,
  };
  for (const [name, text] of Object.entries(given))
    await writeFile(join(secrets, name), `${text}\n`, { mode: 0o644 });
  const port = await freePort();
  const authority = join(folder, 'authority.pem');
  return { app, secrets, media, certs, authority, port, metricsPort: await freePort() };
}
export type Site = Awaited<ReturnType<typeof prepareSite>>;

/** The app's container with one role, set as compose.small.yml sets it. */
export function appContainer(site: Site, role: string[], more: Record<string, string> = {}) {
  const secret = (name: string) => ({ from: join(site.secrets, name), to: `/run/secrets/${name}` });
  const names = ['app_secret', 'database_url', 'smtp_url'];
  if (role[0] === 'migrate') names.push('migration_database_url');
  return {
    ...site.app,
    ...APP_LIMITS,
    name: `azionelab-${role[0]}-${randomBytes(4).toString('hex')}`,
    command: role,
    env: {
      NODE_OPTIONS: '--max-old-space-size=192 --max-semi-space-size=8',
      PORT: String(site.port),
      PUBLIC_URL: `https://${DOMAIN}`,
      TRUST_PROXY: '1',
      MAIL_FROM: `AzioneLab <boxoffice@${DOMAIN}>`,
      DATABASE_WAIT: '20',
      ...Object.fromEntries(
        names.map((name) => [`${name.toUpperCase()}_FILE`, `/run/secrets/${name}`]),
      ),
      ...more,
    },
    binds: [
      ...names.map(secret),
      { from: site.media, to: '/var/lib/azionelab/media', isWritable: true },
    ],
  } satisfies Container;
}

/** Waits until the image's own health check says yes. */
export async function untilHealthy(running: Running, config: ImageConfig, more: string[] = []) {
  const [, ...health] = config.Healthcheck?.Test ?? [];
  const deadline = Date.now() + 60_000;
  for (;;) {
    check(!running.hasEnded(), `It has ended:\n${running.said()}`);
    if ((await running.exec([...health, ...more])).code === 0) return;
    check(Date.now() < deadline, `It does not become healthy:\n${running.said()}`);
    await delay(200);
  }
}

/** nginx before the app, as compose has it. */
export async function startFront(site: Site, image: Image) {
  const [httpPort, httpsPort, statusPort] = [await freePort(), await freePort(), await freePort()];
  const [uid, gid] = image.config.User.split(':').map(Number);
  const running = await startContainer({
    ...image,
    ...FRONT_LIMITS,
    name: `azionelab-nginx-${randomBytes(4).toString('hex')}`,
    env: {
      SITE_DOMAIN: DOMAIN,
      APP_UPSTREAMS: `127.0.0.1:${site.port}`,
      HTTP_PORT: String(httpPort),
      HTTPS_PORT: String(httpsPort),
      STATUS_PORT: String(statusPort),
    },
    binds: [
      { from: site.certs, to: '/etc/azionelab/certs' },
      { from: site.media, to: '/var/lib/azionelab/media' },
    ],
    tmpfs: { '/run/azionelab': `mode=755,uid=${uid},gid=${gid},size=32m` },
  });
  const ca = await readFile(site.authority, 'utf8');
  return { running, visitor: { domain: DOMAIN, port: httpsPort, ca } };
}
