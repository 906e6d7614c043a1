import { parseArgs } from 'node:util';
import { StartRefused } from '../process/explain.ts';
import { smoke as runSmoke, SmokeFailed } from '../smoke/smoke.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

export const smoke: Command = {
  usage: '[--url https://tickets.example.org] [--connect host:port]',
  summary:
    'books, confirms and checks in at a hidden evening over HTTP, at PUBLIC_URL unless told, and removes it all; exits 1 at the first failure. ' +
    '--connect goes to that address whatever the name says; NODE_EXTRA_CA_CERTS names a file with a certificate authority of your own',
  async run(args) {
    const { url, connect } = optionsIn(args);
    const stopping = new AbortController();
    const stop = () => stopping.abort(new Error('interrupted'));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
    await withDatabase(async (orm, { appSecret, publicUrl }) => {
      const from = performance.now();
      const site = { publicUrl, url: url ?? publicUrl, connectTo: connect };
      console.log(`Rehearsing a booking at ${site.url}.`);
      try {
        await runSmoke({ ...site, orm, appSecret, signal: stopping.signal, say: console.log });
        console.log(`All is well, in ${Math.round(performance.now() - from)} ms.`);
      } catch (error) {
        if (!(error instanceof SmokeFailed)) throw error;
        console.error(error.message);
        process.exitCode = 1;
      }
    });
  },
};

function optionsIn(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args, options: { url: text, connect: text } });
    const url = values.url === undefined ? undefined : new URL(values.url).origin;
    if (values.connect !== undefined && !/^.+:\d+$/.test(values.connect))
      throw new Error('connect');
    return { url, connect: values.connect };
  } catch {
    throw new StartRefused(`Use: smoke ${smoke.usage}.`);
  }
}
