import type { DestinationStream } from 'pino';
import type { Settings } from '../env.ts';
import { createLog, type Log } from '../log.ts';
import { releaseOf } from './release.ts';

/** Between a statement and the rule that asked for it lie some ten frames of the mapper. */
const FRAMES = 40;

/** The log of a process, which also reports unexpected errors where `SENTRY_DSN` says. Without it nothing of that is loaded. */
export async function openLog(settings: Settings, destination?: DestinationStream): Promise<Log> {
  Error.stackTraceLimit = FRAMES;
  const { logLevel: level, isProduction, sentryDsn: dsn } = settings;
  const release = releaseOf(settings);
  const options = { level, isJson: isProduction, release, ...(destination && { destination }) };
  if (!dsn) return createLog(options);
  const { startErrorReports } = await import('./error-reports.ts');
  const environment = isProduction ? 'production' : 'development';
  const { report } = startErrorReports({ dsn, release, environment });
  return createLog({ ...options, onError: report });
}
