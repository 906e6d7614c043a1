import { type ChildProcess, spawn } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const MAIN = new URL('../main.ts', import.meta.url).pathname;
/** What was compiled once is kept: tests start many processes. */
const TEST_ENVIRONMENT = {
  NODE_ENV: 'test',
  PORT: '0',
  NODE_COMPILE_CACHE: join(tmpdir(), 'azionelab-compiled'),
};
/** By the kernel or, with several processes, by the first one. */
const CUT_OFF = new Set(['ECONNRESET', 'UND_ERR_SOCKET']);
const LONGEST_START_MS = 60_000;

export interface RunningSite {
  url: string;
  process: ChildProcess;
  output: () => string;
  ended: Promise<{ code: number | null; signal: string | null }>;
}

/** Starts a real process of the site on a free port and waits until it serves, or works without a port, or ends. */
export async function startSite(
  environment: Record<string, string>,
  entry = MAIN,
  /** A process group of its own, as under a process manager; and the words after the program's name. */
  { hasOwnGroup = false, args = [] }: { hasOwnGroup?: boolean; args?: string[] } = {},
): Promise<RunningSite> {
  const child = spawn(process.execPath, [entry, ...args], {
    env: { ...process.env, ...TEST_ENVIRONMENT, ...environment },
    detached: hasOwnGroup,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  );
  const deadline = Date.now() + LONGEST_START_MS;
  const port = () => /serving port=(\d+)/.exec(output)?.[1];
  const isUp = () => port() !== undefined || / working(?: |$)/m.test(output);
  while (!isUp() && child.exitCode === null && Date.now() < deadline) await delay(20);
  return { url: `http://127.0.0.1:${port()}`, process: child, output: () => output, ended };
}

export interface Load {
  answered: number;
  /** Statuses and errors that no client should see. */
  faults: string[];
}

/**
 * A request that the site has begun to read: it has said so, and waits for the body. `finish` sends that; `answer` is the first
 * line of the answer, or an error.
 */
export async function beginRequest(url: string) {
  const body = JSON.stringify({ token: 'nothing that was ever given out' });
  const head = [
    'POST /api/trpc/reservations.preview HTTP/1.1',
    `Host: ${new URL(url).host}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    'Expect: 100-continue',
  ];
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write([...head, '', ''].join('\r\n'));
  const begun = await firstLine(socket);
  if (!begun.includes('100 Continue')) throw new Error(`The site did not begin: ${begun}`);
  return { answer: firstLine(socket), finish: () => socket.write(body) };
}

function firstLine(socket: Socket) {
  return new Promise<string>((resolve) => {
    socket.once('data', (chunk: Buffer) => resolve(chunk.toString().split('\r\n')[0] ?? ''));
    socket.once('error', (error) => resolve(codeOf(error)));
    socket.once('close', () => resolve('closed without an answer'));
  });
}

/**
 * Asks again and again on several connections until the port is closed; `seen` is what clients have seen so far. A client
 * that still waited at the port as it closed is cut off, not refused: it is turned away all the same.
 */
export function loadUntilClosed(url: string, lanes: number) {
  const seen: Load = { answered: 0, faults: [] };
  async function lane() {
    for (;;) {
      try {
        const answer = await fetch(`${url}/api/trpc/shows.list?input=%7B%7D`);
        await answer.text();
        seen.answered += 1;
        if (answer.status !== 200) seen.faults.push(String(answer.status));
      } catch (error) {
        const code = codeOf(error);
        if (code === 'ECONNREFUSED') return;
        if (CUT_OFF.has(code) && (await closesSoon(url))) return;
        seen.faults.push(code);
      }
    }
  }
  return { seen, done: Promise.all(Array.from({ length: lanes }, lane)) };
}

async function closesSoon(url: string) {
  for (let tries = 0; tries < 20; tries += 1) {
    if (!(await canConnect(url))) return true;
    await delay(25);
  }
  return false;
}

function canConnect(url: string) {
  return new Promise<boolean>((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.once('connect', () => {
      resolve(true);
      socket.destroy();
    });
    socket.once('error', () => resolve(false));
  });
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause) return codeOf(error.cause);
  return 'code' in error ? String(error.code) : error.message;
}
