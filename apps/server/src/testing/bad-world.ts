import { DEPLOY_CHECKS, runCheck } from '../deploy-checks/index.ts';
import { askedSite } from '../deploy-checks/asked-site.ts';
import type { World } from '../deploy-checks/check.ts';
import { readSettings, type Settings } from '../env.ts';

/** A world in which nothing is asked of a database or a site unless the test gives one. */
export function worldWith(given: Partial<World>, settings: Partial<Settings> = {}): World {
  return {
    settings: {
      ...readSettings({ APP_SECRET: 'q7Vf0mXo2LkPz9Yt4RsWb8Jd3HgNc6Ua1TeEi5Ox' }),
      ...settings,
    },
    environment: {},
    em: () => {
      throw new Error('There is no database here.');
    },
    site: askedSite('http://127.0.0.1:1'),
    machine: { cores: 2, memoryBytes: 2 ** 31, heapLimitBytes: 2 ** 28 },
    now: () => new Date(),
    ...given,
  };
}

/** What one check says of a world, as `level: line`. */
export async function verdictOf(id: string, world: World) {
  const check = DEPLOY_CHECKS.find((each) => each.id === id);
  if (!check) throw new Error(`There is no check ${id}.`);
  const { level, line } = await runCheck(check, world);
  return `${level}: ${line}`;
}
