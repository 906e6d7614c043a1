import { connect } from 'node:net';
import { StartRefused } from '../src/process/explain.ts';

/** Refuses, with what to do, when something already answers on a port of this machine. */
export async function requireFreePort(port: number, howToChange: string) {
  if (port === 0 || !(await isAnswering(port))) return;
  throw new StartRefused(
    `Port ${port} is in use by another program. Stop that one, or choose another port: ${howToChange}`,
  );
}

function isAnswering(port: number) {
  return new Promise<boolean>((resolve) => {
    const socket = connect({ port, host: 'localhost' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
