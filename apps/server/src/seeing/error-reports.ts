import { createTransport } from '@sentry/core';
import { ServerRuntimeClient } from '@sentry/core/server';
import type { ErrorDescription } from '../log-errors.ts';

/** An unexpected error as the log has it: described without values. */
export interface ReportedError {
  description: ErrorDescription;
  message: string;
  isFatal: boolean;
  reference?: string;
}

export interface ErrorReportsOptions {
  dsn: string;
  release: string;
  environment: string;
}

export interface ErrorReports {
  report: (error: ReportedError) => void;
}

/** The same fault, again and again, is told once in this time: a database that is away fails every request. */
const SAME_FAULT_MS = 60_000;
const MOST_FAULTS = 500;
const LONGEST_SEND_MS = 5_000;
const FRAME = /^at (?:(?<function>.+?) \()?(?<file>[^()]+):(?<line>\d+):(?<column>\d+)\)?$/;

/**
 * Reports unexpected errors to a Sentry, or whatever speaks its protocol. Loaded only when somebody asked for it. Nothing is collected
 * from the process or the request: an event is made of the description that the log has, and nothing else.
 */
export function startErrorReports({
  dsn,
  release,
  environment,
}: ErrorReportsOptions): ErrorReports {
  const client = new ServerRuntimeClient({
    dsn,
    release,
    environment,
    integrations: [],
    stackParser: () => [],
    sendClientReports: false,
    transport: (options) =>
      createTransport(options, async ({ body }) => {
        const answer = await fetch(options.url, {
          method: 'POST',
          body: Buffer.from(body),
          headers: { 'content-type': 'application/x-sentry-envelope' },
          signal: AbortSignal.timeout(LONGEST_SEND_MS),
        });
        await answer.arrayBuffer();
        return {
          statusCode: answer.status,
          headers: {
            'x-sentry-rate-limits': answer.headers.get('x-sentry-rate-limits'),
            'retry-after': answer.headers.get('retry-after'),
          },
        };
      }),
  });
  client.init();
  const isNew = newsOnly();
  return {
    report(error) {
      const { description, message, isFatal, reference } = error;
      if (!isNew(`${description.type} ${description.message} ${description.stack[0] ?? ''}`))
        return;
      client.captureEvent({
        level: isFatal ? 'fatal' : 'error',
        platform: 'node',
        logger: message,
        exception: { values: exceptionsOf(description) },
        ...(reference && { tags: { reference } }),
      });
    },
  };
}

/** In Sentry's order: the cause first. */
function exceptionsOf({ type, message, code, stack, cause }: ErrorDescription): object[] {
  const value = code ? `${message} (${code})` : message;
  const frames = stack.toReversed().flatMap(frameOf);
  return [...(cause ? exceptionsOf(cause) : []), { type, value, stacktrace: { frames } }];
}

function frameOf(line: string) {
  const { file, line: lineno, column, function: name } = FRAME.exec(line)?.groups ?? {};
  if (!file) return [];
  return [
    {
      filename: file,
      lineno: Number(lineno),
      colno: Number(column),
      in_app: /^(?:apps|packages)\//.test(file),
      ...(name && { function: name }),
    },
  ];
}

function newsOnly() {
  const told = new Map<string, number>();
  return (fault: string) => {
    const now = performance.now();
    if (now - (told.get(fault) ?? -Infinity) < SAME_FAULT_MS) return false;
    if (told.size >= MOST_FAULTS) told.clear();
    told.set(fault, now);
    return true;
  };
}
