import {
  createServer as createPlain,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import { createServer as createTls } from 'node:https';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { type SelfSigned, selfSigned } from './self-signed.ts';

export interface FrontOptions {
  /** Where the site listens. */
  target?: string;
  /** Changes what the site answers; undefined values take a header away. */
  headers?: Record<string, string | undefined>;
  /** Answers instead of the site. */
  answer?: (request: IncomingMessage, response: ServerResponse) => boolean;
  isPlain?: boolean;
}

let known: SelfSigned | null = null;

/** One for all: of several with the same name only the first would be believed. */
function trusted() {
  if (known) return known;
  known = selfSigned(['localhost']);
  setDefaultCACertificates([...getCACertificates(), known.cert]);
  return known;
}

/** What stands before the site in a test: TLS, unknown hosts refused, and whatever the test breaks. */
export async function startFront({ target, headers = {}, answer, isPlain = false }: FrontOptions) {
  const { key, cert } = trusted();
  const handle = (asked: IncomingMessage, response: ServerResponse) => {
    if (answer?.(asked, response)) return;
    if (!asked.headers.host?.startsWith('localhost:')) {
      response.writeHead(421).end();
      return;
    }
    if (target) forward(asked, response, { target, headers });
    else response.writeHead(200, dropUndefined(headers)).end('{"status":"ok"}');
  };
  const server = isPlain ? createPlain(handle) : createTls({ key, cert }, handle);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('No port.');
  return {
    cert,
    url: `${isPlain ? 'http' : 'https'}://localhost:${address.port}`,
    stop: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}

function forward(
  asked: IncomingMessage,
  response: ServerResponse,
  { target, headers }: { target: string; headers: FrontOptions['headers'] & object },
) {
  const options = { method: asked.method ?? 'GET', headers: asked.headers };
  const passed = request(new URL(asked.url ?? '/', target), options, (answer) => {
    const changed = { ...answer.headers, ...headers };
    response.writeHead(answer.statusCode ?? 502, dropUndefined(changed));
    answer.pipe(response);
  });
  passed.on('error', () => response.writeHead(502).end());
  asked.pipe(passed);
}

function dropUndefined(headers: object) {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
}
