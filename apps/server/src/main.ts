import cluster from 'node:cluster';
import { readSettings } from './env.ts';
import { explain } from './process/explain.ts';
import { runSite, runWorker } from './process/run.ts';
import { openLog } from './seeing/open-log.ts';

/** `main.ts [--migrate] [--demo]`: the site, until a signal ends it. */
try {
  const settings = readSettings();
  const log = await openLog(settings);
  const { databaseUrl } = settings;
  if (cluster.isWorker && databaseUrl) await runWorker({ ...settings, databaseUrl }, log);
  else {
    await runSite(settings, log, {
      shouldMigrate: process.argv.includes('--migrate'),
      shouldSeedDemo: process.argv.includes('--demo'),
    });
  }
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
