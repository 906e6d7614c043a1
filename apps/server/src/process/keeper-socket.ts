import { chmod, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';

/** Relative to the folder, because the path of a socket may not be longer than about a hundred characters. */
const SOCKET = 'keeper.sock';

/** Marks a database folder as in use for as long as this process lives, and tells its owner's programs the database's address. */
export async function claimFolder(folder: string) {
  process.chdir(folder);
  await rm(SOCKET, { force: true });
  let url = '';
  const server = createServer((socket) => socket.on('error', () => {}).end(url));
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(SOCKET, resolve),
  );
  await chmod(SOCKET, 0o600);
  return {
    announce: (address: string) => void (url = address),
    close: () => void server.close(),
  };
}

/** The address of the database that runs on a folder, empty while it is starting; null when none does. Changes the working folder. */
export function runningDatabase(folder: string) {
  process.chdir(folder);
  return new Promise<string | null>((resolve) => {
    let url = '';
    connect(SOCKET)
      .setEncoding('utf8')
      .on('data', (text: string) => (url += text))
      .on('end', () => resolve(url))
      .on('error', () => resolve(null));
  });
}
