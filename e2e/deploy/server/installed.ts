import { createAuthority } from '../harness/authority.ts';
import { buildRelease, startPostgres } from './fresh.ts';
import { DOMAIN, REPOSITORY, type Server, startServer } from './server.ts';

export const BIN = '/opt/azionelab/current/docker/bin';
const CERTIFICATES = '/etc/letsencrypt/live/azionelab';

export interface InstalledServer extends Server {
  /** Where the first release lies outside, to make others of. */
  release: string;
  /** What `up` said. */
  up: string;
  /** One of the operator's commands with its arguments. */
  operator: (
    command: string,
    env?: Record<string, string>,
  ) => Promise<{ code: number; out: string; ms: number }>;
  sql: (statement: string, database?: string) => Promise<string>;
}

/** A fresh server with PostgreSQL, a relay and a certificate that the test's own authority has issued before. */
export async function givenPreparedServer() {
  const server = await startServer();
  try {
    const release = await buildRelease('v1.0.0', `${server.folder}/built`);
    await startPostgres(server);
    const env = await givenCertificate(server);
    server.start(`exec node ${REPOSITORY}/e2e/deploy/harness/relay-process.ts 127.0.0.1 25`);
    await server.must('echo smtp://127.0.0.1:25 >/etc/smtp-url');
    return { ...server, release, env };
  } catch (error) {
    server.stop();
    throw error;
  }
}

/** The same with the site on it, installed by `up`. */
export async function givenInstalledServer(): Promise<InstalledServer> {
  const { env, ...server } = await givenPreparedServer();
  const { code, out } = await server.run(
    `cd ${server.release} && docker/bin/up --domain ${DOMAIN} --mail-from 'Teatro <noreply@azionelab.test>' ` +
      '--smtp-url-file /etc/smtp-url --skip-certificate --yes',
    { env },
  );
  if (code !== 0) {
    server.stop();
    throw new Error(`up ended with ${code}:\n${out}`);
  }
  return {
    ...server,
    up: out,
    operator: (command, more = {}) => server.run(`${BIN}/${command}`, { env: { ...env, ...more } }),
    async sql(statement, database = 'azionelab') {
      const quoted = statement.replaceAll("'", String.raw`'\''`);
      const rows = await server.must(
        `cd / && runuser -u postgres -- psql -qtA -d ${database} -c '${quoted}'`,
      );
      return rows.trim();
    },
  };
}

export async function givenCertificate(server: Server, folder = CERTIFICATES) {
  const authority = await createAuthority();
  const issued = `${server.folder}/issued`;
  await authority.issue(issued, [DOMAIN], 60);
  await server.must(
    `mkdir -p ${folder} && cp ${issued}/* ${folder} && cp ${authority.certificateFile} /etc/trial-root.pem`,
  );
  await authority.remove();
  return {
    AZIONELAB_FIREWALL: 'off',
    NODE_EXTRA_CA_CERTS: '/etc/trial-root.pem',
    CURL_CA_BUNDLE: '/etc/trial-root.pem',
  };
}

/** Evenings with bookings and pictures; answers the evenings' ids. */
export async function givenSeason({ must }: Server, bookings: number) {
  const out = await must(
    `node ${REPOSITORY}/e2e/deploy/server/season.ts "$(cat /etc/azionelab/secrets/migration_database_url)" /var/lib/azionelab/media ${bookings}`,
    { NODE_ENV: 'test' },
  );
  return out.trim().split(' ');
}

/** Visitors who look and book until they are asked what they met. */
export function startLoad(server: Server, evenings: string[]) {
  const child = server.start(
    `exec node ${REPOSITORY}/e2e/deploy/server/load.ts https://${DOMAIN} ${evenings.join(' ')}`,
    { NODE_EXTRA_CA_CERTS: '/etc/trial-root.pem', NODE_ENV: 'test' },
  );
  let out = '';
  child.stdout?.on('data', (chunk) => (out += String(chunk)));
  child.stderr?.on('data', (chunk) => (out += String(chunk)));
  return async () => {
    const ended = new Promise((done) => child.once('exit', done));
    child.stdin?.write('\n');
    await ended;
    return JSON.parse(out) as {
      pages: number;
      bookings: number;
      failed: number;
      longestMs: number;
      faults: string[];
    };
  };
}

/** A release made of another by a shell script run in its folder; answers where it lies. */
export async function givenRelease(
  server: Server & { release: string },
  version: string,
  change: string,
) {
  const folder = `${server.folder}/built/${version}`;
  await server.must(
    `cp -al ${server.release} ${folder} && cd ${folder} && rm release.env && ${change} && echo RELEASE=${version} >release.env`,
  );
  return folder;
}
