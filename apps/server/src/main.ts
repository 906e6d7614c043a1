import cluster from 'node:cluster';
import { readSettings } from './env.ts';
import { explain } from './process/explain.ts';
import { runJobs } from './process/run-jobs.ts';
import { runSite, runWorker } from './process/run.ts';
import { openLog } from './seeing/open-log.ts';

/** `main.ts [--demo]`: the site; `main.ts --jobs`: what it does beside answering, alone. Until a signal ends it. */
try {
  const settings = readSettings();
  const log = await openLog(settings);
  const { databaseUrl } = settings;
  if (cluster.isWorker && databaseUrl) await runWorker({ ...settings, databaseUrl }, log);
  else if (process.argv.includes('--jobs')) await runJobs(settings, log);
  else {
    await runSite(settings, log, {
      shouldMigrate: false,
      shouldSeedDemo: process.argv.includes('--demo'),
    });
  }
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
