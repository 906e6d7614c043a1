import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './folders.ts';
import { cmd, must } from './run.ts';

export interface Authority {
  /** The root certificate: what visitors trust. */
  certificate: string;
  certificateFile: string;
  /** Writes `fullchain.pem` and `privkey.pem` for these names into the folder. */
  issue: (folder: string, domains: readonly string[], days?: number) => Promise<void>;
  remove: () => Promise<void>;
}

/** A certificate authority of the test's own. */
export async function createAuthority(): Promise<Authority> {
  const home = await temporaryFolder('authority');
  const certificateFile = join(home, 'root.pem');
  const keyFile = join(home, 'root.key');
  const newKey = cmd`-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes`;
  await must(
    cmd`openssl req -x509 ${newKey} -keyout ${keyFile} -out ${certificateFile} -days 30
      -subj ${'/CN=AzioneLab trial authority'}`,
  );
  let serial = 1;
  return {
    certificateFile,
    certificate: await readFile(certificateFile, 'utf8'),
    async issue(folder, domains, days = 30) {
      await mkdir(folder, { recursive: true });
      const request = join(home, 'request.pem');
      const extensions = join(home, 'extensions.cnf');
      const key = join(home, 'next.key');
      const chain = join(home, 'next.pem');
      const names = domains.map((domain) => `DNS:${domain}`).join(',');
      await writeFile(
        extensions,
        `subjectAltName=${names}\nbasicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\n`,
      );
      await must(
        cmd`openssl req ${newKey} -keyout ${key} -out ${request} -subj ${`/CN=${domains[0] ?? ''}`}`,
      );
      serial += 1;
      await must(
        cmd`openssl x509 -req -in ${request} -CA ${certificateFile} -CAkey ${keyFile} -out ${chain}
          -set_serial ${serial} -days ${days} -extfile ${extensions}`,
      );
      await must(cmd`install -m 600 ${key} ${join(folder, 'privkey.pem')}`);
      await must(cmd`install -m 644 ${chain} ${join(folder, 'fullchain.pem')}`);
    },
    remove: () => rm(home, { recursive: true, force: true }),
  };
}
