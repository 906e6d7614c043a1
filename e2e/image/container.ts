import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ImageConfig } from './buildah.ts';
import { attempt, atTheEnd, check, must, type Outcome } from './steps.ts';

const RUNC = 'runc';
const LONGEST_RUN_MS = 90_000;

export interface Container {
  name: string;
  /** Folder of the image's files; it is mounted so that nothing in it can be written. */
  root: string;
  config: ImageConfig;
  command?: string[];
  env: Record<string, string>;
  binds: { from: string; to: string; isWritable?: boolean }[];
  tmpfs?: Record<string, string>;
  memoryMb: number;
  pids: number;
}

export interface Running {
  /** Everything it has said so far. */
  said: () => string;
  exec: (command: string[]) => Promise<Outcome>;
  peakMb: () => Promise<number>;
  /** Sends a signal; answers how it ended and how long that took. */
  end: (signal: string) => Promise<{ code: number | null; ms: number }>;
  hasEnded: () => boolean;
  /** The exit code, when it has one. */
  ended: Promise<number | null>;
}

/**
 * Starts a container as compose.yml does: the image's user, no capability, no way to gain one, a root that cannot be written, limits
 * of memory and processes. It shares the network of this machine.
 */
export async function startContainer(container: Container): Promise<Running> {
  const bundle = await mkdtemp(join(tmpdir(), 'azionelab-container-'));
  await writeFile(join(bundle, 'config.json'), JSON.stringify(specOf(container)));
  const { name } = container;
  const child = spawn(RUNC, ['run', '--bundle', bundle, name], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = exitOf(child);
  atTheEnd(async () => {
    if (child.exitCode === null) await attempt([RUNC, 'kill', name, 'KILL']);
    await ended;
    await attempt([RUNC, 'delete', '--force', name]);
    await rm(bundle, { recursive: true, force: true });
  });
  return {
    said: () => output,
    exec: (command) => attempt([RUNC, 'exec', name, ...command]),
    async peakMb() {
      const stats = JSON.parse(await must([RUNC, 'events', '--stats', name]));
      return Math.round(stats.data.memory.usage.max / 1e6);
    },
    async end(signal) {
      const begun = performance.now();
      await must([RUNC, 'kill', name, signal]);
      return { code: await ended, ms: Math.round(performance.now() - begun) };
    },
    hasEnded: () => child.exitCode !== null,
    ended,
  };
}

/** Runs a container until it ends by itself. */
export async function runContainer(container: Container): Promise<Outcome> {
  const { ended, said } = await startContainer(container);
  const tooLate = delay(LONGEST_RUN_MS, 'late' as const, { ref: false });
  const code = await Promise.race([ended, tooLate]);
  check(code !== 'late', `${container.name} does not end:\n${said()}`);
  return { code, output: said() };
}

function exitOf(child: ChildProcess) {
  return new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
}

function specOf({ config, root, command, env, binds, tmpfs = {}, memoryMb, pids }: Container) {
  const [uid, gid] = config.User.split(':').map(Number);
  const none = { bounding: [], effective: [], permitted: [], inheritable: [], ambient: [] };
  const given = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const files = ['/etc/resolv.conf', '/etc/hosts'].map((file) => ({ from: file, to: file }));
  return {
    ociVersion: '1.0.2',
    process: {
      terminal: false,
      user: { uid, gid },
      args: [...config.Entrypoint, ...(command ?? config.Cmd ?? [])],
      env: [...config.Env.filter((line) => !((line.split('=')[0] ?? '') in env)), ...given],
      cwd: config.WorkingDir || '/',
      capabilities: none,
      noNewPrivileges: true,
    },
    root: { path: root, readonly: true },
    hostname: 'azionelab',
    mounts: [
      { destination: '/proc', type: 'proc', source: 'proc' },
      temporary('/dev', 'mode=755,size=1m'),
      { destination: '/dev/shm', type: 'tmpfs', source: 'shm', options: ['size=64m'] },
      temporary('/tmp', 'mode=1777,size=64m'),
      ...Object.entries(tmpfs).map(([path, options]) => temporary(path, options)),
      ...[...files, ...binds].map(({ from, to, ...bind }) => ({
        destination: to,
        type: 'bind',
        source: from,
        options: ['bind', 'isWritable' in bind && bind.isWritable ? 'rw' : 'ro'],
      })),
    ],
    linux: {
      namespaces: ['pid', 'mount', 'ipc', 'uts'].map((type) => ({ type })),
      resources: { memory: { limit: memoryMb * 1024 * 1024 }, pids: { limit: pids } },
    },
  };
}

function temporary(destination: string, options: string) {
  return {
    destination,
    type: 'tmpfs',
    source: 'tmpfs',
    options: ['nosuid', ...options.split(',')],
  };
}
