import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOrm, type MikroORM } from '@azionelab/db';
import { startEmbedded } from '@azionelab/db/embedded';
import { givenUser } from '@azionelab/api/testing';
import { askedSite } from '../deploy-checks/asked-site.ts';
import type { World } from '../deploy-checks/check.ts';
import { readSettings } from '../env.ts';
import { startFront } from './front.ts';
import { selfSigned } from './self-signed.ts';
import { servingSite } from './serving.ts';

const ROLE = 'azionelab_app';
const MACHINE = { cores: 2, memoryBytes: 2 * 2 ** 30, heapLimitBytes: 256 * 2 ** 20 };
const SECRET = 'q7Vf0mXo2LkPz9Yt4RsWb8Jd3HgNc6Ua1TeEi5Ox';

/** A production site as the handbook makes it: PostgreSQL that is safe, two roles, backups, a certificate, two admins, TLS in front. */
export async function goodInstallation() {
  const folder = await mkdtemp(join(tmpdir(), 'azionelab-good-'));
  await chmod(folder, 0o755);
  const cluster = await startEmbedded({ folder: join(folder, 'postgres'), database: 'azionelab' });
  const owner = await createOrm({ databaseUrl: cluster.url, poolSize: 4 });
  await owner.migrator.up();
  const databaseUrl = await roleForTheSite(owner, cluster.url);
  const app = await createOrm({ databaseUrl });
  await twoAdmins(owner);

  const environment = {
    ...(await filesOf(folder)),
    NODE_ENV: 'production',
    PORT: '0',
    PUBLIC_URL: 'https://tickets.teatro-volano.it',
    ALTERNATE_DOMAINS: 'theatre.example.org=en',
    DATABASE_URL: databaseUrl,
    MIGRATION_DATABASE_URL: cluster.url,
    SMTP_URL: 'smtps://relay.teatro-volano.it',
    MAIL_FROM: 'Teatro <biglietti@teatro-volano.it>',
    TRUST_PROXY: '1',
    METRICS_PORT: '9464',
    RELEASE: '1.2.3',
  };
  const site = await servingSite(databaseUrl, { ...environment, METRICS_PORT: '0', JOBS: 'off' });
  const front = await startFront({ target: site.url });
  const world: World = {
    settings: readSettings(environment),
    environment,
    em: () => app.em.fork(),
    site: askedSite(front.url),
    machine: MACHINE,
    now: () => new Date(),
  };
  return {
    world,
    front,
    async stop() {
      await front.stop();
      await site.stop();
      await Promise.all([owner.close(true), app.close(true)]);
      await cluster.stop();
    },
  };
}

async function roleForTheSite(owner: MikroORM, url: string) {
  const em = owner.em.fork();
  const password = 'only-in-this-test';
  await em.execute(`create role ${ROLE} login password '${password}'`);
  await em.execute('revoke create on schema public from public');
  await em.execute(
    `grant select, insert, update, delete on all tables in schema public to ${ROLE}`,
  );
  await em.execute(`grant usage, select on all sequences in schema public to ${ROLE}`);
  const address = new URL(url);
  address.username = ROLE;
  address.password = password;
  return address.href;
}

async function twoAdmins(orm: MikroORM) {
  for (const name of ['Ada Porta', 'Bruno Sala']) {
    const { id } = await givenUser(orm, 'admin', name);
    await orm.em
      .fork()
      .execute(
        `update staff_user set totp_secret = 'sealed', totp_confirmed_at = now() where id = ?`,
        [id],
      );
  }
}

async function filesOf(folder: string) {
  const [data, backups] = [join(folder, 'data'), join(folder, 'backups')];
  const [secret, certificate] = [join(folder, 'app-secret'), join(folder, 'fullchain.pem')];
  await mkdir(join(data, 'media'), { recursive: true });
  await chmod(data, 0o750);
  await writeFile(secret, SECRET, { mode: 0o400 });
  const names = ['tickets.teatro-volano.it', 'theatre.example.org'];
  await writeFile(certificate, selfSigned(names).cert);
  await givenBackup(backups, new Date());
  return {
    APP_SECRET_FILE: secret,
    DATA_DIR: data,
    BACKUP_DIR: backups,
    CERTIFICATE_FILE: certificate,
  };
}

/** A backup as `docker/bin/backup` leaves it. */
export async function givenBackup(folder: string, finishedAt: Date, name = '20261121T031500Z') {
  await mkdir(join(folder, name), { recursive: true });
  await chmod(folder, 0o700);
  for (const file of ['database.dump', 'media.tar.zst', 'manifest.json', 'SHA256SUMS'])
    await writeFile(join(folder, name, file), 'content', { mode: 0o600 });
  const last = { finishedAt: finishedAt.toISOString(), name, bytes: 28, seconds: 3 };
  await writeFile(join(folder, 'last-success.json'), JSON.stringify(last));
}
