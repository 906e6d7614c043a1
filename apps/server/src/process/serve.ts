import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../app.ts';
import { type Background, startBackground } from '../background.ts';
import type { Settings } from '../env.ts';
import type { Draining } from '../http/draining.ts';
import { hostOf, portOf } from '../http/listening.ts';
import type { Log } from '../log.ts';
import { developmentInbox } from '../mail/inbox-routes.ts';
import { mailFolder, openMail } from '../open-mail.ts';
import { serveMetrics } from '../seeing/serve-metrics.ts';
import { hasDevelopmentInbox, openSite, type Site } from '../services.ts';
import { drain } from './drain.ts';

export interface Serving {
  /** Where it listens; differs from the setting only for port 0. */
  port: number;
  /** Serves what has been asked, then closes everything. Ends within 9 seconds. */
  stop: () => Promise<void>;
}

export interface ServeOptions {
  settings: Settings & { databaseUrl: string };
  log: Log;
  webFolder: string | null;
  /** Milliseconds that the clock is ahead; only rehearsals set it. */
  shiftMs?: () => number;
  /** Adds routes; only rehearsals do. */
  extend?: (app: FastifyInstance, site: Site) => void;
}

const LONGEST_BACKGROUND_STOP_MS = 1_500;

/** One process of the site: HTTP and background work on one database. */
export async function serve({
  settings,
  log,
  webFolder,
  shiftMs,
  extend,
}: ServeOptions): Promise<Serving> {
  const site = await openSite({ settings, log, ...(shiftMs && { shiftMs }) });
  const draining: Draining = { isOn: false };
  const { services, clock, sessions, mediaFolder } = site;
  const { trustProxy, defaultLocale, alternateDomains } = settings;
  const app = await createApp(services, {
    log,
    draining,
    clock,
    sessions,
    orm: services.orm,
    trustProxy,
    defaultLocale,
    alternateDomains,
    webFolder,
    mediaFolder,
    watchRequests: site.seeing.watchRequests,
  });
  const mail = openMail(settings, log);
  if (hasDevelopmentInbox(settings)) {
    const { isProduction } = settings;
    await app.register(developmentInbox, { folder: mailFolder(settings), isProduction });
  }
  extend?.(app, site);
  const listen = async () => {
    const metrics = await serveMetrics(site.seeing, settings, log);
    await app.listen({ port: settings.port, host: hostOf(settings) });
    return metrics;
  };
  const metrics = await listen().catch(async (error: unknown) => {
    await site.close();
    throw error;
  });
  const background = settings.runsJobs ? startBackground(site, mail.send, log) : nothing;

  return {
    port: portOf(app),
    async stop() {
      await drain(app, draining);
      // A mail that a slow relay still holds is sent again by whoever finds its lease over.
      await Promise.race([
        background.stop(),
        delay(LONGEST_BACKGROUND_STOP_MS, undefined, { ref: false }),
      ]);
      mail.close();
      await metrics?.stop();
      await site.close();
    },
  };
}

/** Another process has the role `jobs`. */
const nothing: Background = { stop: async () => {} };
