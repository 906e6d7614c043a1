import { Agent, request } from 'node:https';
import { type IncomingHttpHeaders, request as plainRequest } from 'node:http';
import { SITE } from './deployment.ts';
import { ADDRESSES } from './namespaces.ts';

export interface Answer {
  /** 0 when the connection was refused or broke. */
  status: number;
  headers: IncomingHttpHeaders;
  /** Names as they were sent, in order, twice when sent twice. */
  headerNames: string[];
  body: Buffer;
  ms: number;
  /** The system's word for what went wrong, such as `ECONNRESET`. */
  error?: string;
}

export interface Asking {
  host?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  isPlain?: boolean;
  /** Of https, when nginx is not at its usual one. */
  port?: number;
  agent?: Agent | undefined;
}

export type Ask = (path: string, asking?: Asking) => Promise<Answer>;

/** Asks nginx as a visitor's browser would, who knows the authority; never rejects. */
export function visitor(authority: string): Ask {
  return (path, { host = SITE, method = 'GET', headers = {}, body, isPlain, ...asking } = {}) =>
    new Promise((resolve) => {
      const begun = performance.now();
      const answer: Answer = {
        status: 0,
        headers: {},
        headerNames: [],
        body: Buffer.alloc(0),
        ms: 0,
      };
      const finish = () => resolve({ ...answer, ms: performance.now() - begun });
      const options = {
        host: ADDRESSES.edge,
        path,
        method,
        headers: {
          host,
          ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
          ...headers,
        },
      };
      const sent = isPlain
        ? plainRequest({ ...options, port: 80 })
        : request({
            ...options,
            port: asking.port ?? 443,
            servername: host,
            ca: authority,
            agent: asking.agent,
          });
      sent.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', fail);
        response.on('end', () => {
          answer.status = response.statusCode ?? 0;
          answer.headers = response.headers;
          answer.headerNames = response.rawHeaders.filter((_, position) => position % 2 === 0);
          answer.body = Buffer.concat(chunks);
          finish();
        });
      });
      function fail(error: Error) {
        answer.error = 'code' in error ? String(error.code) : error.message;
        finish();
      }
      sent.on('error', fail);
      sent.end(body);
    });
}

/** An agent that keeps its connections, as a browser does. */
export function keepingAgent(sockets = 8, localAddress?: string) {
  return new Agent({ keepAlive: true, maxSockets: sockets, ...(localAddress && { localAddress }) });
}

/** Calls a procedure as a page of the site would. */
export function callBy(ask: Ask, agent?: Agent) {
  return async (path: string, input: unknown, cookie = '') => {
    const answer = await ask(`/api/trpc/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        ...(cookie && { cookie }),
      },
      body: JSON.stringify(input),
      agent,
    });
    const said = answer.status ? (JSON.parse(answer.body.toString()) as Said) : {};
    const word = said.error?.data.reason ?? (said.result ? 'ok' : (answer.error ?? 'no answer'));
    return { ...answer, word, data: said.result?.data ?? {} };
  };
}

interface Said {
  result?: { data: Record<string, unknown> };
  error?: { data: { reason: string } };
}
