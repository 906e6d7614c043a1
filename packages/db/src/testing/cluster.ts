import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOrm } from '../config.ts';
import { startEmbedded } from '../embedded.ts';
import { TEMPLATE_DATABASE, adminQuery, databaseUrl } from './database.ts';

/** A PostgreSQL for a test run: `TEST_DATABASE_URL` when given, else one made in a temporary folder. */
export async function startTestCluster() {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) {
    await makeTemplate(given);
    return { url: given, stop: async () => {} };
  }
  const folder = await mkdtemp(join(tmpdir(), 'azionelab-test-'));
  await chmod(folder, 0o755);
  const cluster = await startEmbedded({ folder, database: 'azionelab', fast: true });
  await makeTemplate(cluster.url);
  return {
    url: cluster.url,
    stop: async () => {
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function makeTemplate(url: string) {
  await adminQuery(url, `drop database if exists ${TEMPLATE_DATABASE}`);
  await adminQuery(url, `create database ${TEMPLATE_DATABASE}`);
  const orm = await createOrm({ databaseUrl: databaseUrl(url, TEMPLATE_DATABASE), poolSize: 1 });
  await orm.migrator.up();
  await orm.close(true);
}
