import { join } from 'node:path';
import {
  createBookingDesk,
  createRateLimiter,
  createSecrets,
  createSettingsReader,
  createShortMemory,
  type Services,
  unlimited,
} from '@azionelab/api/server';
import { createOrm } from '@azionelab/db';
import { createPasswords } from './auth/passwords.ts';
import { createSessions, type Sessions } from './auth/sessions.ts';
import { type Clock, databaseTime, startClock } from './clock.ts';
import type { Settings } from './env.ts';
import type { Log } from './log.ts';
import { createMailPreview } from './mail/preview.ts';
import { createMediaStore } from './media/media-store.ts';
import { openSeeing, type Seeing } from './seeing/seeing.ts';
import { patiently } from './patience.ts';

/** What one process has of the site: made at start, shared by all requests. */
export interface Site {
  services: Services;
  clock: Clock;
  sessions: Sessions;
  mediaFolder: string;
  seeing: Seeing;
  /** Sets who is told that a mail has been promised. */
  onMailPromised: (wake: () => void) => void;
  close: () => Promise<void>;
}

export interface SiteOptions {
  settings: Settings & { databaseUrl: string };
  log: Log;
  /** Milliseconds that a rehearsal's clock is ahead. */
  shiftMs?: () => number;
}

/** Public lists may be this old; a booking in this process refreshes them at once. */
const LIST_MEMORY_MS = 2_000;
/** The doctor looks at every row. */
const FINDINGS_MEMORY_MS = 60_000;

/** Waits for the database as long as the settings say, and says so in the log. */
export function patienceOf({ databaseWaitMs }: Settings, log: Log) {
  return { waitMs: databaseWaitMs, onWait: () => log.warn('the database does not answer yet') };
}

/** Connects to the database, for which it waits a while, and makes everything that lives on it. */
export async function openSite({ settings, log, shiftMs }: SiteOptions): Promise<Site> {
  const seeing = await openSeeing(settings);
  const { observer, watchStatements } = seeing;
  const orm = await createOrm({
    databaseUrl: settings.databaseUrl,
    ...(watchStatements && { watchStatements }),
  });
  const clock = await patiently(patienceOf(settings, log), () =>
    startClock({ readDatabase: databaseTime(orm), ...(shiftMs && { shiftMs }) }),
  ).catch(async (error: unknown) => {
    await orm.close(true);
    throw error;
  });
  const { now } = clock;
  seeing.watchDatabase({ orm, now });
  const { publicUrl } = settings;
  const secrets = createSecrets(settings.appSecret);
  const settingsReader = createSettingsReader(orm);
  const mediaFolder = join(settings.dataDir, 'media');
  let wake = nobodyListens;

  const services: Services = {
    orm,
    now,
    secrets,
    publicUrl,
    settings: settingsReader,
    media: createMediaStore(mediaFolder),
    limiter: settings.isRateLimited ? createRateLimiter(secrets) : unlimited,
    desk: createBookingDesk({
      orm,
      secrets,
      settings: settingsReader,
      now,
    }),
    shows: createShortMemory(LIST_MEMORY_MS),
    observer,
    wakeOutbox: () => wake(),
    hasDevelopmentInbox: hasDevelopmentInbox(settings),
    timeZone: settings.timeZone,
    findings: createShortMemory(FINDINGS_MEMORY_MS),
    mailPreview: createMailPreview({ settings: settingsReader, publicUrl, now }),
    requiresSecondFactor: settings.isProduction,
    passwords: await createPasswords(),
  };
  return {
    services,
    clock,
    sessions: createSessions(orm, now, { isHttps: publicUrl.startsWith('https:') }),
    mediaFolder,
    seeing,
    onMailPromised: (next) => (wake = next),
    async close() {
      clock.stop();
      await orm.close(true);
      await seeing.close();
    },
  };
}

/** Mail is kept for a developer to read when there is no relay; production always has one. */
export function hasDevelopmentInbox({ smtpUrl, isProduction }: Settings) {
  return smtpUrl === null && !isProduction;
}

/** Until the sender runs: it looks by itself when it starts. */
function nobodyListens() {}
