import { fork } from 'node:child_process';
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { StartRefused } from './explain.ts';
import type { KeeperMessage } from './embedded-keeper.ts';

export interface EmbeddedServer {
  url: string;
  /** Stops the database; its data stays. */
  stop: () => Promise<void>;
}

/**
 * Starts the embedded PostgreSQL of a data folder under a keeper. `onLost` is called when it ends without having been asked to.
 * Refuses when another run has the folder.
 */
export async function startEmbeddedServer(
  dataDir: string,
  onLost: () => void,
): Promise<EmbeddedServer> {
  const folder = join(dataDir, 'postgres');
  await mkdir(folder, { recursive: true });
  // Run as root, PostgreSQL itself runs as another user, who has to get through to its files.
  if (process.getuid?.() === 0) await Promise.all([chmod(dataDir, 0o755), chmod(folder, 0o755)]);

  const keeper = fork(new URL('./embedded-keeper.ts', import.meta.url), [folder], {
    detached: true,
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    keeper.once('message', (message: KeeperMessage) =>
      'url' in message ? resolve(message.url) : reject(new StartRefused(message.failure)),
    );
    void ended.then(() => reject(new Error('The embedded PostgreSQL did not start.')));
  });

  keeper.once('exit', onLost);
  return {
    url,
    async stop() {
      keeper.off('exit', onLost);
      if (keeper.connected) keeper.disconnect();
      await ended;
    },
  };
}
