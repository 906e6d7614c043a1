import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Unit } from './unit-file.ts';

/**
 * Stands in for systemctl on a machine without systemd: reads our unit files and runs what they say, as the user they name, without
 * rights and with nothing but their environment. It knows the calls that our scripts make and fails loudly on any other. What it
 * cannot show are the sandbox and the restart after a crash; `systemd-analyze verify` reads those lines.
 */
const units = process.env['AZIONELAB_UNITS'] ?? '/etc/systemd/system';
const state = process.env['STAND_IN_DIR'] ?? '';
const args = process.argv.slice(2).filter((arg) => arg !== '--quiet');
const now = args.includes('--now');
const [verb = '', ...names] = args.filter((arg) => arg !== '--now');
for (const folder of ['pids', 'enabled', 'journal', 'failed'])
  mkdirSync(join(state, folder), { recursive: true });

const full = names.map((name) => (/\.\w+$/.test(name) ? name : `${name}.service`));

switch (verb) {
  case 'daemon-reload':
    break;
  case 'enable':
    for (const name of full) {
      writeFileSync(join(state, 'enabled', name), '');
      if (now && !name.endsWith('.timer')) start(name);
    }
    break;
  case 'start':
    for (const name of full) start(name);
    break;
  case 'stop':
    for (const name of full) stop(name);
    break;
  case 'restart':
    for (const name of full) {
      stop(name);
      start(name);
    }
    break;
  case 'is-active':
    process.exitCode = full.every((name) => runningPid(name) !== null) ? 0 : 3;
    break;
  case 'is-failed':
    process.exitCode = full.some(hasFailed) ? 0 : 1;
    break;
  default:
    throw new Error(`The stand-in for systemctl does not know: ${process.argv.slice(2).join(' ')}`);
}

function start(name: string) {
  if (runningPid(name) !== null) return;
  const unit = new Unit(units, name);
  const [command = '', ...more] = privileges(unit).concat(words(unit.last('ExecStart')));
  const runtime = unit.last('RuntimeDirectory');
  if (runtime) mkdirSync(join('/run', runtime), { recursive: true });
  const log = openSync(join(state, 'journal', `${name}.log`), 'a');
  const options = {
    cwd: unit.last('WorkingDirectory') || '/',
    env: { PATH: process.env['PATH'] ?? '', HOME: '/', ...unit.environment(), ...ourOwn(unit) },
    stdio: ['ignore' as const, log, log],
  };
  rmSync(join(state, 'failed', name), { force: true });
  if (unit.last('Type') === 'oneshot') {
    const { status } = spawnSync(command, more, options);
    if (status !== 0) writeFileSync(join(state, 'failed', name), '');
    process.exitCode = status ?? 1;
    return;
  }
  const child = spawn(command, more, { ...options, detached: true });
  writeFileSync(pidFile(name), String(child.pid));
  child.unref();
}

/** A command of ours calls this stand-in again and needs to find the same folders. */
function ourOwn(unit: Unit) {
  if (unit.has('User')) return {};
  const own = Object.entries(process.env).filter(([name]) => /^(AZIONELAB|STAND_IN)_/.test(name));
  return Object.fromEntries(own.filter(([name]) => !/_(LOCKED|LOG)$/.test(name)));
}

function privileges(unit: Unit) {
  if (!unit.has('User')) return [];
  return [
    'setpriv',
    `--reuid=${unit.last('User')}`,
    `--regid=${unit.last('Group')}`,
    '--init-groups',
    ...(unit.last('NoNewPrivileges') === 'yes' ? ['--no-new-privs'] : []),
    ...(unit.has('CapabilityBoundingSet') ? ['--bounding-set=-all', '--inh-caps=-all'] : []),
  ];
}

function stop(name: string) {
  const pid = runningPid(name);
  if (pid !== null) {
    process.kill(pid, 'SIGTERM');
    const seconds = Number(new Unit(units, name).last('TimeoutStopSec') || 90);
    const deadline = Date.now() + seconds * 1_000;
    while (runningPid(name) !== null) {
      if (Date.now() > deadline) process.kill(-pid, 'SIGKILL');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
  rmSync(pidFile(name), { force: true });
}

function pidFile(name: string) {
  return join(state, 'pids', name);
}

/** Nobody may have collected what has ended: a zombie does not run. */
function runningPid(name: string) {
  if (!existsSync(pidFile(name))) return null;
  const pid = Number(readFileSync(pidFile(name), 'utf8'));
  try {
    const [, status = ''] = /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return status === 'Z' || status === 'X' ? null : pid;
  } catch {
    return null;
  }
}

/** Ended without having been stopped. */
function hasFailed(name: string) {
  return (
    existsSync(join(state, 'failed', name)) ||
    (existsSync(pidFile(name)) && runningPid(name) === null)
  );
}

function words(line: string) {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
