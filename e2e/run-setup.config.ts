import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestCluster } from '@azionelab/db/testing';
import { createDatabase, TEMPLATE } from './databases.ts';
import { startSite } from './rehearsal-site.ts';

const BUILT_PAGE = new URL('../apps/web/dist/index.html', import.meta.url).pathname;

/** One PostgreSQL for the run, with a demo season that every worker copies. With `BASE_URL` there is nothing to start. */
export default async function setUpRun() {
  if (process.env['BASE_URL']) return () => {};
  if (!existsSync(BUILT_PAGE))
    throw new Error('The web app is not built. Run `npm run build` first.');
  const cluster = await startTestCluster();
  const folder = await mkdtemp(join(tmpdir(), 'azionelab-season-'));
  process.env['E2E_CLUSTER_URL'] = cluster.url;
  process.env['E2E_SEASON_FOLDER'] = folder;

  async function cleanUp() {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  }
  try {
    const databaseUrl = await createDatabase(cluster.url, TEMPLATE);
    const site = await startSite({ databaseUrl, dataDir: folder });
    await site.stop();
  } catch (error) {
    await cleanUp();
    throw error;
  }
  return cleanUp;
}
