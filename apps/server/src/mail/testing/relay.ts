import { createServer, type Server, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerAddress } from 'smtp-server';
import PostalMime, { type Email } from 'postal-mime';

interface ReceivedMail {
  to: string[];
  raw: string;
  email: Email;
}

type Verdict = { code: number; text: string } | null;

export interface RelayOptions {
  port?: number;
  /** What it answers to a recipient; null takes the mail. */
  verdict?: (to: string) => Verdict;
  /** Asked for when given. */
  password?: string;
}

/** A relay on loopback that speaks real SMTP. */
export async function startRelay({ port = 0, verdict = () => null, password }: RelayOptions = {}) {
  const received: ReceivedMail[] = [];
  const relay = { received, tries: 0, verdict, port: 0, url: '', stop: async () => {} };
  const server = new SMTPServer({
    authOptional: password === undefined,
    allowInsecureAuth: true,
    disabledCommands: password === undefined ? ['STARTTLS', 'AUTH'] : ['STARTTLS'],
    onAuth: (auth, _session, callback) =>
      auth.password === password
        ? callback(null, { user: 'theatre' })
        : callback(new Error('wrong password')),
    logger: false,
    closeTimeout: 100,
    onRcptTo(address, _session, callback) {
      relay.tries += 1;
      const said = relay.verdict(address.address);
      callback(said && Object.assign(new Error(said.text), { responseCode: said.code }));
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        const to = session.envelope.rcptTo.map(({ address }: SMTPServerAddress) => address);
        void PostalMime.parse(raw).then((email) => {
          received.push({ to, raw: raw.toString('latin1'), email });
          callback();
        });
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  relay.port = portOf(server.server);
  relay.url = `smtp://127.0.0.1:${relay.port}`;
  relay.stop = () => new Promise((closed) => server.close(closed));
  return relay;
}

/** A relay that answers everything in full, one byte at a time. */
export async function startDrippingRelay(byteEveryMs: number) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const answer = '220 relay.example is in no hurry at all and goes on talking'.repeat(20);
    let at = 0;
    const timer = setInterval(() => socket.write(answer[at++ % answer.length] ?? ''), byteEveryMs);
    socket.on('close', () => {
      clearInterval(timer);
      sockets.delete(socket);
    });
    socket.on('error', () => {});
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `smtp://127.0.0.1:${portOf(server)}`,
    open: () => sockets.size,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function portOf(server: Server) {
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('No port.');
  return address.port;
}
