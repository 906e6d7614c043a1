import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Authority } from './authority.ts';
import { temporaryFolder } from './folders.ts';
import { ADDRESSES, inNamespace } from './namespaces.ts';
import { REPOSITORY } from './names.ts';
import { start, until } from './processes.ts';
import { cmd, run } from './run.ts';

const NAME = 'authority.test';
const PORT = 14_000;

/** Let's Encrypt's small twin, on the internet's side: it looks at the site by its name on port 80 before it signs. */
export async function startAcmeAuthority(authority: Authority) {
  const folder = await temporaryFolder('acme');
  await authority.issue(folder, [NAME]);
  const config = join(folder, 'pebble.json');
  await writeFile(
    config,
    JSON.stringify({
      pebble: {
        listenAddress: `${ADDRESSES.outside}:${PORT}`,
        managementListenAddress: `${ADDRESSES.outside}:15000`,
        certificate: join(folder, 'fullchain.pem'),
        privateKey: join(folder, 'privkey.pem'),
        httpPort: 80,
        tlsPort: 443,
      },
    }),
  );
  const pebble = start(cmd`pebble -config ${config} -strict`, {
    place: 'outside',
    env: { PEBBLE_VA_NOSLEEP: '1', PEBBLE_WFE_NONCEREJECT: '0' },
  });
  const server = `https://${NAME}:${PORT}/dir`;
  const ask = (url: string) =>
    run(inNamespace('outside', cmd`curl -sf -m 5 --cacert ${authority.certificateFile} ${url}`));
  await until('the authority answers', async () => (await ask(server)).code === 0, pebble);
  return {
    server,
    /** What visitors have to trust to trust what it signs. */
    root: async () => (await ask(`https://${NAME}:15000/roots/0`)).stdout,
    async stop() {
      await pebble.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface CertbotOptions {
  domains: { site: string; alternate: string };
  server: string;
  configFolder: string;
  acmeRoot: string;
  authorityFile: string;
}

/** The script of the certbot container, on the server's side: obtains what is missing or due. */
export function certbot(options: CertbotOptions, more: readonly string[] = []) {
  const script = join(REPOSITORY, 'docker/certbot/renew.sh');
  const folders = ['work', 'logs'].flatMap((name) => [
    `--${name}-dir`,
    join(options.configFolder, '..', name),
  ]);
  return run(inNamespace('edge', cmd`${script} --once ${folders} ${more}`), {
    env: {
      SITE_DOMAIN: options.domains.site,
      ALTERNATE_DOMAINS: `${options.domains.alternate}=en`,
      ACME_EMAIL: 'operator@teatro.test',
      ACME_SERVER: options.server,
      CONFIG_DIR: options.configFolder,
      ACME_ROOT: options.acmeRoot,
      LAST_SUCCESS: join(options.configFolder, '../last-success'),
      REQUESTS_CA_BUNDLE: options.authorityFile,
    },
  });
}
