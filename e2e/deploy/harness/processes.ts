import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { inNamespace, type Place } from './namespaces.ts';

export interface Running {
  process: ChildProcess;
  /** Everything it has said so far. */
  output: () => string;
  ended: Promise<number | null>;
  /** Sends the signal and waits for the end; -9 when that takes longer than 15 seconds. */
  end: (signal?: NodeJS.Signals) => Promise<number | null>;
}

export interface StartOptions {
  place?: Place | null;
  env?: Record<string, string>;
  cwd?: string;
}

const PATIENCE_MS = 15_000;
const BETWEEN_LOOKS_MS = 150;

/** Starts a program that goes on running. `ip netns exec` becomes the program itself, so signals reach it. */
export function start(command: readonly string[], options: StartOptions = {}): Running {
  const [program = '', ...args] = inNamespace(options.place ?? null, command);
  const child = spawn(program, args, {
    env: { ...process.env, ...options.env },
    cwd: options.cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.once('error', (error) => {
      said += String(error);
      resolve(null);
    });
  });
  return {
    process: child,
    output: () => said,
    ended,
    async end(signal = 'SIGTERM') {
      child.kill(signal);
      const forced = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      const code = await ended;
      clearTimeout(forced);
      return code;
    },
  };
}

/** Waits until `check` answers something true; says what the program said when it never does. */
export async function until<T>(
  what: string,
  check: () => Promise<T>,
  running?: Running,
  longestMs = 60_000,
): Promise<NonNullable<T>> {
  const deadline = Date.now() + longestMs;
  for (;;) {
    const found = await check().catch(() => null);
    if (found) return found;
    const hasEnded = running && running.process.exitCode !== null;
    if (hasEnded || Date.now() > deadline)
      throw new Error(`${what}: not so${running ? `\n${running.output()}` : ''}`);
    await delay(BETWEEN_LOOKS_MS);
  }
}
