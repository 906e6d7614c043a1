import { BadSettings } from '../env.ts';

/** Why the site does not start, as a sentence for whoever started it. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

/** What to show before the process ends: a sentence for what the operator can mend, else all there is to find the fault. */
export function explain(error: unknown): string {
  if (error instanceof BadSettings || error instanceof StartRefused) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error) {
    return `Port ${String(error.port)} is in use by another program. Stop that one, or choose another with PORT or METRICS_PORT.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
