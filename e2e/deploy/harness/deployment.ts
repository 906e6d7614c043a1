import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createOrm, type MikroORM } from '@azionelab/db';
import { type Authority, createAuthority } from './authority.ts';
import { ensureBuiltWeb, WEB_FOLDER } from './built-web.ts';
import { temporaryFolder } from './folders.ts';
import { ADDRESSES, createNetwork, removeNetwork } from './namespaces.ts';
import { type Nginx, startNginx } from './nginx.ts';
import { type Postgres15, startPostgres15 } from './postgres15.ts';
import { type Running, start, until } from './processes.ts';
import { REPOSITORY } from './names.ts';
import { migrate, type Replica, type ReplicaOptions, startReplica } from './replica.ts';

export const SITE = 'teatro.test';
export const ALTERNATE = 'theatre.test';

export interface Deployment {
  authority: Authority;
  postgres: Postgres15;
  /** For the tests' own looks at the data, as superuser. */
  orm: MikroORM;
  relay: Running;
  replicas: Replica[];
  nginx: Nginx;
  /** What every replica is started with. */
  site: Omit<ReplicaOptions, 'port'>;
  startReplica: (port: number) => Promise<Replica>;
  stop: () => Promise<void>;
}

export interface DeploymentOptions {
  ports?: number[];
  /** Whether nginx finds a certificate of the test's own authority. */
  hasCertificate?: boolean;
  /** Where the app finds its database, when not at PostgreSQL itself. */
  databaseUrl?: (postgres: Postgres15) => Promise<string>;
  nginxEnv?: Record<string, string>;
}

/** The whole site as on a server: nginx at the edge, the app behind it, PostgreSQL behind that. */
export async function startDeployment(options: DeploymentOptions = {}): Promise<Deployment> {
  const { ports = [3_101, 3_102], hasCertificate = true } = options;
  await ensureBuiltWeb();
  await createNetwork([SITE, ALTERNATE]);
  const folder = await temporaryFolder('site');
  const authority = await createAuthority();
  const postgres = await startPostgres15({ place: 'data', address: ADDRESSES.data, port: 5_433 });
  const orm = await createOrm({ databaseUrl: postgres.superUrl, poolSize: 3 });
  const relay = await startRelayProcess();
  const dataDir = join(folder, 'data');
  const site = {
    place: 'app',
    address: ADDRESSES.app,
    publicUrl: `https://${SITE}`,
    databaseUrl: (await options.databaseUrl?.(postgres)) ?? postgres.appUrl,
    dataDir,
    smtpUrl: 'smtp://127.0.0.1:2525',
    env: { ALTERNATE_DOMAINS: `${ALTERNATE}=en`, METRICS_PORT: '9101' },
  } as const;
  await migrate({ ...site, databaseUrl: postgres.appUrl }, postgres.ownerUrl);
  const replicas: Replica[] = [];
  const another = async (port: number) => {
    const env = { ...site.env, METRICS_PORT: String(port + 6_000) };
    const replica = await startReplica({ ...site, port, env });
    replicas.push(replica);
    return replica;
  };
  await Promise.all(ports.map(another));
  const nginxFolder = join(folder, 'nginx');
  if (hasCertificate) await authority.issue(join(nginxFolder, 'cert'), [SITE, ALTERNATE]);
  const nginx = await startNginx({
    place: 'edge',
    siteDomain: SITE,
    alternateDomains: `${ALTERNATE}=en`,
    upstreams: ports.map((port) => `${ADDRESSES.app}:${port}`).join(','),
    webRoot: WEB_FOLDER,
    mediaRoot: join(dataDir, 'media'),
    folder: nginxFolder,
    ...(options.nginxEnv && { env: options.nginxEnv }),
  });
  return {
    authority,
    postgres,
    orm,
    relay,
    replicas,
    nginx,
    site,
    startReplica: another,
    async stop() {
      await nginx.end();
      await Promise.all(replicas.map((replica) => replica.end()));
      await relay.end();
      await orm.close(true);
      await postgres.stop();
      await authority.remove();
      await removeNetwork();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Every mail ends here, beside the app. */
async function startRelayProcess() {
  const script = join(REPOSITORY, 'e2e/deploy/harness/relay-process.ts');
  const relay = start([process.execPath, script, '127.0.0.1', '2525'], { place: 'app' });
  await until('the relay listens', async () => relay.output().includes('listening'), relay);
  return relay;
}
