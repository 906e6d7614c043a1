import { setTimeout as delay } from 'node:timers/promises';
import { startBackground } from '../background.ts';
import type { Settings } from '../env.ts';
import type { Draining } from '../http/draining.ts';
import type { Log } from '../log.ts';
import { openMail } from '../open-mail.ts';
import { serveMetrics } from '../seeing/serve-metrics.ts';
import { openSite } from '../services.ts';
import { StartRefused } from './explain.ts';
import { tellHealth } from './jobs-health.ts';
import { prepareDatabase } from './prepare.ts';
import { exitOnSignal } from './signals.ts';

/** Longer than a mail may take to leave a relay that answers; what is not done by then is done by whoever comes next. */
const LONGEST_STOP_MS = 8_000;

/** The role `jobs`, until a signal ends it: outbox, sweeps and work over many reservations, and nothing that visitors reach. */
export async function runJobs(settings: Settings, log: Log) {
  const { databaseUrl, shouldMigrate } = settings;
  if (!databaseUrl) throw new StartRefused('The role jobs needs the DATABASE_URL of its site.');
  const complete = { ...settings, databaseUrl };
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async () => {
    for (const stop of stops.toReversed()) await stop();
  };
  exitOnSignal(stopAll, (error) => log.fatal({ err: error }, 'stopping failed'));

  try {
    await prepareDatabase(complete, log, {
      shouldMigrate,
      shouldSeedDemo: false,
      offersSetUp: false,
    });
    const site = await openSite({ settings: complete, log });
    stops.push(site.close);
    const mail = openMail(settings, log);
    stops.push(async () => mail.close());
    const draining: Draining = { isOn: false };
    const metrics = await serveMetrics(site.seeing, settings, log, (app) =>
      tellHealth(app, site, { log, draining }),
    );
    if (metrics) stops.push(metrics.stop);
    const { stop } = startBackground(site, mail.send, log);
    stops.push(async () => void (draining.isOn = true));
    stops.push(() => Promise.race([stop(), delay(LONGEST_STOP_MS, undefined, { ref: false })]));
    log.info('working');
  } catch (error) {
    await stopAll();
    throw error;
  }
}
