import pino, { type DestinationStream, type Logger } from 'pino';
import { describeError } from './log-errors.ts';
import { readableLines } from './log-lines.ts';

export type Log = Logger;

export interface LogOptions {
  level: string;
  /** JSON for machines; otherwise a line for a person. */
  isJson: boolean;
  destination?: DestinationStream;
}

/**
 * The process's log. It carries what happened, never to whom: errors are described without values, and callers hand over ids,
 * numbers and words of the domain only.
 */
export function createLog({ level, isJson, destination }: LogOptions): Log {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
  };
  if (destination) return pino(options, destination);
  return isJson ? pino(options) : pino(options, readableLines(process.stdout));
}
