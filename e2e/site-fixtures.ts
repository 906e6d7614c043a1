import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { createOrm } from '@azionelab/db';
import type { SeasonName } from '@azionelab/db/seed';
import { createDatabase, dropDatabase, TEMPLATE } from './databases.ts';
import { startSite } from './rehearsal-site.ts';

type Orm = Awaited<ReturnType<typeof createOrm>>;

export interface Site {
  url: string;
  /** The site's database; null when the site is somebody else's. */
  orm: Orm | null;
}

export interface SiteOptions {
  /** The season the worker's site starts with. */
  season: SeasonName;
}

export interface WorkerFixtures {
  site: Site;
}

/** A site for each worker, or the one at `BASE_URL`. */
export const siteTest = base.extend<object, SiteOptions & WorkerFixtures>({
  season: ['demo', { option: true, scope: 'worker' }],

  site: [
    async ({ season }, provide) => {
      const running = process.env['BASE_URL'];
      if (running) return provide({ url: new URL(running).origin, orm: null });

      const clusterUrl = given('E2E_CLUSTER_URL');
      const name = `e2e_${randomBytes(6).toString('hex')}`;
      const dataDir = await mkdtemp(join(tmpdir(), 'azionelab-e2e-'));
      await cp(join(given('E2E_SEASON_FOLDER'), 'media'), join(dataDir, 'media'), {
        recursive: true,
      });
      const databaseUrl = await createDatabase(clusterUrl, name, TEMPLATE);
      const site = await startSite({ databaseUrl, dataDir });
      const orm = await createOrm({ databaseUrl, poolSize: 2 });
      if (season !== 'demo') await changeSeason(site.url, season);

      await provide({ url: site.url, orm });

      await orm.close(true);
      await site.stop();
      await dropDatabase(clusterUrl, name);
      await rm(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 90_000 },
  ],

  baseURL: async ({ site }, provide) => provide(site.url),
});

async function changeSeason(url: string, name: SeasonName) {
  const answer = await fetch(`${url}/api/rehearsal/season`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name }),
  });
  if (!answer.ok) throw new Error(`The season ${name} could not be seeded: ${await answer.text()}`);
}

function given(name: string) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: the run was not set up.`);
  return value;
}
