import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const REPOSITORY = resolve(import.meta.dirname, '../../..');
export const DOMAIN = 'teatro.azionelab.test';
const HARNESS = import.meta.dirname;
/** An operator's shell: nothing of the test runner's own settings. */
const SHELL = { HOME: '/root', LANG: 'C.UTF-8', TERM: 'dumb' };

export interface Outcome {
  code: number;
  out: string;
  ms: number;
}

export interface Server {
  folder: string;
  /** Runs a command line on the server, in bash, with the settings given; `input` goes to its stdin. */
  run: (
    command: string,
    options?: { env?: Record<string, string>; input?: string },
  ) => Promise<Outcome>;
  /** The same, and it must succeed. */
  must: (command: string, env?: Record<string, string>) => Promise<string>;
  /** Starts a program on the server that goes on beside the test. */
  start: (command: string, env?: Record<string, string>) => ChildProcess;
  stop: () => void;
}

/** A fresh Debian server without anything of ours, in namespaces of its own: default paths, default ports, nobody else there. */
export async function startServer({ hasDocker = false } = {}): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'azionelab-server-'));
  chmodSync(folder, 0o755);
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const name of ['systemctl', 'journalctl', ...(hasDocker ? ['docker'] : [])]) {
    const program = join(HARNESS, `${name}.ts`);
    writeFileSync(join(bin, name), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`, {
      mode: 0o755,
    });
  }
  const holder = spawn(
    '/usr/bin/unshare',
    ['--mount', '--net', '--propagation', 'private', join(HARNESS, 'setup.sh'), folder, DOMAIN],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise<void>((ready, failed) => {
    holder.stdout.once('data', () => ready());
    holder.once('exit', () => failed(new Error('The namespaces of the server could not be made.')));
  });
  holder.stdout.destroy();
  holder.unref();
  const inside = ['--target', String(holder.pid), '--mount', '--net', '--wd=/'];
  const path = `${bin}:${join(REPOSITORY, 'node_modules/.bin')}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`;
  const environment = { ...SHELL, PATH: path, STAND_IN_DIR: join(folder, 'stand-in') };
  const start: Server['start'] = (command, env = {}) =>
    spawn('/usr/bin/nsenter', [...inside, 'bash', '-c', command], {
      env: { ...environment, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });

  const run: Server['run'] = (command, { env = {}, input = '' } = {}) =>
    new Promise((done) => {
      const begun = Date.now();
      const child = start(command, env);
      let out = '';
      child.stdout?.on('data', (chunk) => (out += String(chunk)));
      child.stderr?.on('data', (chunk) => (out += String(chunk)));
      child.stdin?.end(input);
      child.once('exit', (code) => done({ code: code ?? -1, out, ms: Date.now() - begun }));
    });

  const stop = () => {
    process.off('exit', stop);
    endEverythingIn(String(holder.pid));
    holder.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  // A suite that ends before its time leaves nothing running either.
  process.once('exit', stop);

  return {
    folder,
    run,
    start,
    async must(command, env = {}) {
      const { code, out } = await run(command, { env });
      if (code !== 0) throw new Error(`${command}\nended with ${code}:\n${out}`);
      return out;
    },
    stop,
  };
}

/** Whatever still runs in the server's network, or in that of one of its containers, goes with it. */
function endEverythingIn(holder: string) {
  const ofContainers =
    'for name in $(ip netns list | cut -d" " -f1); do ip netns pids "$name"; done';
  const script = `/usr/bin/nsenter --target ${holder} --mount sh -c '${ofContainers}' | xargs -r kill -9 2>/dev/null
  for p in /proc/[0-9]*; do
    if [ "$(readlink $p/ns/net 2>/dev/null)" = "$(readlink /proc/${holder}/ns/net)" ] && [ "\${p#/proc/}" != ${holder} ]; then
      kill -9 "\${p#/proc/}" 2>/dev/null
    fi
  done; true`;
  execFileSync('sh', ['-c', script]);
}
