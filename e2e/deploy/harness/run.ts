import { execFile, type ExecFileException } from 'node:child_process';

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  env?: Record<string, string>;
  cwd?: string;
  input?: string;
  timeoutMs?: number;
}

const LONGEST_MS = 120_000;
const LARGEST_OUTPUT = 64 * 1024 * 1024;

/** Runs a program to its end; never rejects because of its exit code. */
export function run(command: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const [program = '', ...args] = command;
  return new Promise((resolve) => {
    const child = execFile(
      program,
      args,
      {
        env: { ...process.env, ...options.env },
        cwd: options.cwd,
        timeout: options.timeoutMs ?? LONGEST_MS,
        maxBuffer: LARGEST_OUTPUT,
      },
      (error, stdout, stderr) => resolve({ code: codeOf(error), stdout, stderr }),
    );
    child.stdin?.on('error', () => {});
    child.stdin?.end(options.input ?? '');
  });
}

/** Runs a program that has to succeed; answers what it wrote. */
export async function must(command: readonly string[], options: RunOptions = {}) {
  const { code, stdout, stderr } = await run(command, options);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${stdout}${stderr}`);
  return stdout;
}

function codeOf(error: ExecFileException | null) {
  if (!error) return 0;
  return typeof error.code === 'number' ? error.code : 1;
}

/** The words of a command: cmd`ip link set ${name} up`. A value is one word whatever it holds; a list is several. */
export function cmd(
  texts: TemplateStringsArray,
  ...values: (string | number | readonly string[])[]
) {
  return texts.flatMap((text, position) => {
    const value = values[position];
    return [
      ...text.split(/\s+/).filter(Boolean),
      ...(value === undefined ? [] : typeof value === 'object' ? value : [String(value)]),
    ];
  });
}
