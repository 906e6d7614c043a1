import { SMTPServer } from 'smtp-server';

/** How the relay treats what it is given. */
export type Manner = 'accepts' | 'is busy' | 'refuses' | 'dawdles';

export interface Relay {
  url: string;
  port: number;
  manner: Manner;
  /** How often each Message-ID was accepted. */
  accepted: Map<string, number>;
  stop: () => Promise<void>;
}

/** A mail relay that counts what it accepts. */
export async function startRelay(port = 0, accepted = new Map<string, number>()): Promise<Relay> {
  const relay: Relay = { url: '', port, manner: 'accepts', accepted, stop: async () => {} };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onMailFrom(_address, _session, callback) {
      if (relay.manner === 'is busy')
        return callback(Object.assign(new Error('try again later'), { responseCode: 451 }));
      if (relay.manner === 'refuses')
        return callback(Object.assign(new Error('no such person'), { responseCode: 550 }));
      return callback();
    },
    onData(stream, _session, callback) {
      let head = '';
      stream.on('data', (chunk) => (head += head.length < 8_000 ? String(chunk) : ''));
      stream.on('end', () => {
        const id = /^message-id:\s*<([^@>]+)/im.exec(head)?.[1] ?? 'none';
        relay.accepted.set(id, (relay.accepted.get(id) ?? 0) + 1);
        callback();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address();
  relay.port = address && typeof address !== 'string' ? address.port : port;
  relay.url = `smtp://127.0.0.1:${relay.port}`;
  relay.stop = () => new Promise((resolve) => server.close(() => resolve()));
  return relay;
}
