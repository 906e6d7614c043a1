import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inNamespace, type Place } from './namespaces.ts';
import { REPOSITORY } from './names.ts';
import { type Running, start, until } from './processes.ts';
import { cmd, run, type RunOptions } from './run.ts';

export interface ReplicaOptions {
  place?: Place | null;
  /** As seen in that place. */
  address?: string;
  port: number;
  publicUrl: string;
  databaseUrl: string;
  dataDir: string;
  smtpUrl: string;
  env?: Record<string, string>;
}

export interface Replica extends Running {
  port: number;
  options: ReplicaOptions;
}

/** The secret of this run's sites: whoever knows it can make the links that mails carry. */
export const SECRET = randomBytes(32).toString('base64url');
const SERVER = join(REPOSITORY, 'apps/server/src');

/** The settings of a production site. */
export function environmentOf(options: Omit<ReplicaOptions, 'port'>): Record<string, string> {
  return {
    NODE_ENV: 'production',
    NODE_OPTIONS: '--max-old-space-size=256 --max-semi-space-size=16',
    PUBLIC_URL: options.publicUrl,
    DATABASE_URL: options.databaseUrl,
    DATA_DIR: options.dataDir,
    SMTP_URL: options.smtpUrl,
    MAIL_FROM: 'AzioneLab <noreply@azionelab.test>',
    APP_SECRET: SECRET,
    TRUST_PROXY: '1',
    LOG_LEVEL: 'info',
    ...options.env,
  };
}

/** One process of the site with its production settings, ready to serve. */
export async function startReplica(options: ReplicaOptions): Promise<Replica> {
  const { place = null, address = '127.0.0.1', port } = options;
  await mkdir(options.dataDir, { recursive: true });
  const running = start([process.execPath, join(SERVER, 'main.ts')], {
    place,
    env: { ...environmentOf(options), PORT: String(port) },
  });
  const health = `http://${address}:${port}/api/health/ready`;
  const ready = inNamespace(place, cmd`curl -sf -o /dev/null -m 2 ${health}`);
  try {
    await until('the replica is ready', async () => (await run(ready)).code === 0, running);
  } catch (error) {
    await running.end('SIGKILL');
    throw error;
  }
  return { ...running, port, options };
}

/** A command of the server's own command line, with the settings of a replica. */
export function cli(options: Omit<ReplicaOptions, 'port'>, args: string[], more: RunOptions = {}) {
  const command = [process.execPath, join(SERVER, 'cli.ts'), ...args];
  const env = { ...environmentOf(options), ...more.env };
  return run(inNamespace(options.place ?? null, command), { ...more, env });
}

/** Brings the schema to where the code expects it, as the role that owns it. */
export async function migrate(site: Omit<ReplicaOptions, 'port'>, ownerUrl: string) {
  const env = { MIGRATION_DATABASE_URL: ownerUrl };
  const { code, stdout, stderr } = await cli(site, ['migrate', 'up'], { env });
  if (code !== 0) throw new Error(`The migration ended with ${code}:\n${stdout}${stderr}`);
}
