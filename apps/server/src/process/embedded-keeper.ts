import { connect, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { startEmbedded } from '@azionelab/db/embedded';

/**
 * A process of its own that keeps the embedded PostgreSQL: in its own process group, so that Ctrl-C reaches only the site, which
 * drains first; and tied to its parent by a channel, so that the database stops however the parent ends.
 */
export type KeeperMessage = { url: string } | { failure: string };

const SOCKET = 'keeper.sock';
const WAIT_FOR_PREDECESSOR_MS = 4_000;

async function keep(folder: string) {
  // Relative, because the path of a socket may not be longer than about a hundred characters.
  process.chdir(folder);
  await waitUntilFree();
  const lock = createServer().listen(SOCKET);
  const database = await startEmbedded({ folder, database: 'azionelab' });

  async function stop() {
    lock.close();
    await database.stop();
    process.exit(0);
  }
  process.on('disconnect', () => void stop());
  if (!process.connected) return stop();
  tell({ url: database.url });
}

/** A keeper whose parent has just been killed needs a moment; one that stays belongs to another run. */
async function waitUntilFree() {
  const deadline = Date.now() + WAIT_FOR_PREDECESSOR_MS;
  while (await isAnswering()) {
    if (Date.now() > deadline) throw new Error('Another AzioneLab is running on this data folder.');
    await delay(100);
  }
}

function isAnswering() {
  return new Promise<boolean>((resolve) => {
    const socket = connect(SOCKET);
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
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
