import { spawn } from 'node:child_process';

/** Runs one part of the proof, and says how long it took and what it found. The first failure ends everything. */
export async function step<T>(name: string, run: () => Promise<T> | T): Promise<T> {
  const begun = performance.now();
  const seconds = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`.padStart(8);
  try {
    const found = await run();
    console.log(`✔ ${seconds()}  ${name}${typeof found === 'string' && found ? `: ${found}` : ''}`);
    return found;
  } catch (error) {
    console.log(`✘ ${seconds()}  ${name}`);
    throw error;
  }
}

export function check(isTrue: unknown, otherwise: string): asserts isTrue {
  if (!isTrue) throw new Error(otherwise);
}

export interface Outcome {
  code: number | null;
  output: string;
}

interface Options {
  env?: Record<string, string>;
  cwd?: string;
}

/** Runs a command to its end, whatever that is. */
export function attempt(command: string[], { env = {}, cwd }: Options = {}): Promise<Outcome> {
  const [program = '', ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** Runs a command that must succeed; answers what it said. */
export async function must(command: string[], options: Options = {}): Promise<string> {
  const { code, output } = await attempt(command, options);
  const last = output.trim().split('\n').slice(-40).join('\n');
  check(code === 0, `${command.slice(0, 4).join(' ')} … ended with ${code}:\n${last}`);
  return output;
}

/** Undoes what a run has started, the last first, also when it fails. */
const endings: (() => Promise<unknown>)[] = [];

export function atTheEnd(end: () => Promise<unknown>) {
  endings.push(end);
}

export async function tidyUp() {
  for (const end of endings.splice(0).toReversed())
    await end().catch((error: unknown) => console.error(String(error)));
}
