import { setTimeout as delay } from 'node:timers/promises';
import { startEmbedded } from '@azionelab/db/embedded';
import { claimFolder, runningDatabase } from './keeper-socket.ts';

/**
 * A process of its own that keeps the embedded PostgreSQL: in its own process group, so that Ctrl-C reaches only the site, which
 * drains first; and tied to its parent by a channel, so that the database stops however the parent ends.
 */
export type KeeperMessage = { url: string } | { failure: string };

const WAIT_FOR_PREDECESSOR_MS = 4_000;

async function keep(folder: string) {
  await waitUntilFree(folder);
  const socket = await claimFolder(folder);
  const database = await startEmbedded({ folder, database: 'azionelab' });
  socket.announce(database.url);

  async function stop() {
    socket.close();
    await database.stop();
    process.exit(0);
  }
  process.on('disconnect', () => void stop());
  if (!process.connected) return stop();
  tell({ url: database.url });
}

/** A keeper whose parent has just been killed needs a moment; one that stays belongs to another run. */
async function waitUntilFree(folder: string) {
  const deadline = Date.now() + WAIT_FOR_PREDECESSOR_MS;
  while ((await runningDatabase(folder)) !== null) {
    if (Date.now() > deadline) throw new Error('Another AzioneLab is running on this data folder.');
    await delay(100);
  }
}

function tell(message: KeeperMessage) {
  process.send?.(message);
}

const folder = process.argv[2];
if (!folder) throw new Error('The folder of the database is missing.');
keep(folder).catch((error: unknown) => {
  tell({ failure: error instanceof Error ? error.message : String(error) });
  setTimeout(() => process.exit(1), 100);
});
