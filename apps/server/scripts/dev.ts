import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { environmentWith, readSettings } from '../src/env.ts';
import { createLog } from '../src/log.ts';
import { startEmbeddedServer } from '../src/process/embedded.ts';
import { explain } from '../src/process/explain.ts';
import { prepareDatabase } from '../src/process/prepare.ts';
import { requireFreePort } from './ports.ts';

const ROOT = new URL('../../..', import.meta.url).pathname;
const API_PORT = 3001;

/** `npm run dev`: the server restarts and the pages reload when a file changes. The database stays up meanwhile. */
try {
  await develop();
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}

async function develop() {
  const settings = readSettings();
  await requireFreePort(settings.port, `PORT=${settings.port + 10} npm run dev`);
  await requireFreePort(API_PORT, 'free it: the pages expect the server there.');
  const log = createLog({ level: settings.logLevel, isJson: false });
  const embedded = settings.databaseUrl
    ? null
    : await startEmbeddedServer(settings.dataDir, () => process.exit(1));
  const databaseUrl = settings.databaseUrl ?? embedded?.url ?? '';
  await prepareDatabase({ ...settings, databaseUrl }, log, {
    shouldMigrate: true,
    shouldSeedDemo: true,
  });

  const environment = environmentWith({
    DATABASE_URL: databaseUrl,
    DATABASE_URL_FILE: '',
    PORT: String(API_PORT),
    PUBLIC_URL: settings.publicUrl,
  });
  const vite = join(ROOT, 'apps/web/node_modules/vite/bin/vite.js');
  const children = [
    spawn(
      process.execPath,
      ['--watch', '--watch-preserve-output', join(ROOT, 'apps/server/src/main.ts')],
      {
        stdio: 'inherit',
        env: environment,
      },
    ),
    spawn(process.execPath, [vite, '--port', String(settings.port), '--strictPort'], {
      stdio: 'inherit',
      cwd: join(ROOT, 'apps/web'),
    }),
  ];

  let isEnding = false;
  async function end() {
    if (isEnding) return;
    isEnding = true;
    await Promise.all(children.map(ended));
    await embedded?.stop();
    process.exit(0);
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end());
  for (const child of children) child.once('exit', () => void end());
}

function ended(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  return exit;
}
