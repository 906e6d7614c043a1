import { connect } from 'node:tls';
import { SITE } from './deployment.ts';
import { ADDRESSES } from './namespaces.ts';

export interface SlowClient {
  /** What it was told so far. */
  said: () => string;
  /** The first line of the answer, or nothing; and how long the connection was kept. */
  cut: Promise<{ answer: string; ms: number }>;
  end: () => void;
}

/** Says `first` at once and then `more` one byte every `everyMs`; never finishes by itself. */
export function slowClient(authority: string, first: string, everyMs: number): SlowClient {
  const begun = performance.now();
  const socket = connect({ host: ADDRESSES.edge, port: 443, servername: SITE, ca: authority });
  let said = '';
  let timer: NodeJS.Timeout | undefined;
  socket.once('secureConnect', () => {
    socket.write(first);
    if (everyMs > 0) timer = setInterval(() => socket.write('x'), everyMs);
  });
  socket.on('data', (chunk) => (said += chunk.toString()));
  socket.on('error', () => {});
  const cut = new Promise<{ answer: string; ms: number }>((resolve) =>
    socket.once('close', () => {
      clearInterval(timer);
      resolve({ answer: said.split('\r\n')[0] ?? '', ms: performance.now() - begun });
    }),
  );
  return { cut, said: () => said, end: () => socket.destroy() };
}
