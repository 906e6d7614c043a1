import pino, { type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { describeError } from './log-errors.ts';
import type { ReportedError } from './seeing/error-reports.ts';
import { readableLines } from './log-lines.ts';

export type Log = Logger;
type LogFnHook = NonNullable<NonNullable<LoggerOptions['hooks']>['logMethod']>;

export interface LogOptions {
  level: string;
  /** JSON for machines; otherwise a line for a person. */
  isJson: boolean;
  /** What runs, on every line for machines. */
  release?: string;
  /** Told of every error that is logged as one. */
  onError?: (error: ReportedError) => void;
  destination?: DestinationStream;
}

/**
 * The process's log. It carries what happened, never to whom: errors are described without values, and callers hand over ids,
 * numbers and words of the domain only.
 */
export function createLog({ level, isJson, release, onError, destination }: LogOptions): Log {
  const options = {
    level,
    base: { pid: process.pid, ...(isJson && release && { release }) },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
    ...(onError && { hooks: { logMethod: tellErrors(onError) } }),
  };
  if (destination) return pino(options, destination);
  return isJson ? pino(options) : pino(options, readableLines(process.stdout));
}

const ERROR = 50;
const FATAL = 60;

function tellErrors(onError: (error: ReportedError) => void): LogFnHook {
  return function tellThenLog(words, write, level) {
    const [facts, message]: unknown[] = words;
    if (level >= ERROR && typeof facts === 'object' && facts !== null && 'err' in facts) {
      onError({
        description: describeError(facts.err),
        message: String(message),
        isFatal: level >= FATAL,
        ...('reference' in facts && { reference: String(facts.reference) }),
      });
    }
    write.apply(this, words);
  };
}
