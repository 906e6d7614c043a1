import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../env.ts';
import { serve } from '../process/serve.ts';
import { openLog } from '../seeing/open-log.ts';

/** One whole process of the site inside the test, with every line that it logs. */
export async function servingSite(databaseUrl: string, environment: Record<string, string> = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'azionelab-serving-'));
  const given = readSettings({
    NODE_ENV: 'test',
    PORT: '0',
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    ...environment,
  });
  const logged: string[] = [];
  const log = await openLog(
    { ...given, logLevel: 'debug', isProduction: true },
    { write: (line) => void logged.push(line) },
  );
  const settings = { ...given, databaseUrl };
  const serving = await serve({ settings, log, webFolder: null });
  const metricsPort = /"port":(\d+),"msg":"metrics"/.exec(logged.join(''))?.[1];
  return {
    url: `http://127.0.0.1:${serving.port}`,
    settings,
    logged,
    stop: serving.stop,
    scrape: async () => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text(),
  };
}
