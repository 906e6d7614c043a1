import { Agent as HttpAgent, type IncomingHttpHeaders, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { text } from 'node:stream/consumers';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export interface SmokeClient {
  get: (path: string) => Promise<Answer>;
  /** Calls a procedure as a page of the site would, and answers its data. Rejects with what was answered instead. */
  call: (procedure: string, input: object) => Promise<unknown>;
  close: () => void;
}

export interface ClientOptions {
  /** Where the site answers. */
  url: string;
  /** `PUBLIC_URL`: of which page the calls are. */
  publicUrl: string;
  /** `host:port` to connect to instead of where the name leads; certificate and `Host` stay those of `url`. */
  connectTo?: string | undefined;
  signal: AbortSignal;
}

interface Asked {
  method: 'GET' | 'POST';
  path: string;
  body?: string;
}

const LONGEST_ANSWER_MS = 15_000;

/** A browser without a browser: one origin, its cookies, no redirects. */
export function createClient({ url, publicUrl, connectTo, signal }: ClientOptions): SmokeClient {
  const site = new URL(url);
  const isHttps = site.protocol === 'https:';
  const agent = isHttps ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });
  const [host, port] = connectTo ? endOf(connectTo) : [site.hostname, site.port];
  const cookies = new Map<string, string>();

  async function ask({ method, path, body }: Asked): Promise<Answer> {
    const headers = {
      host: site.host,
      origin: publicUrl,
      'user-agent': 'azionelab-smoke',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(cookies.size > 0 && { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') }),
    };
    const ends = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_ANSWER_MS)]);
    const options = { method, path, headers, agent, host, port, signal: ends };
    return new Promise((resolve, reject) => {
      const request = isHttps
        ? httpsRequest({ ...options, servername: site.hostname })
        : httpRequest(options);
      request.on('error', (error) => reject(signal.aborted ? signal.reason : error));
      request.on('response', (response) => {
        keepCookies(response.headers['set-cookie'] ?? []);
        const { statusCode: status = 0, headers: answered } = response;
        text(response).then(
          (content) => resolve({ status, headers: answered, text: content }),
          reject,
        );
      });
      request.end(body);
    });
  }

  function keepCookies(lines: string[]) {
    for (const line of lines) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  return {
    get: (path) => ask({ method: 'GET', path }),
    async call(procedure, input) {
      const path = `/api/trpc/${procedure}`;
      const answer = await ask({ method: 'POST', path, body: JSON.stringify(input) });
      return dataOf(procedure, answer);
    },
    close: () => agent.destroy(),
  };
}

function endOf(connectTo: string) {
  const at = connectTo.lastIndexOf(':');
  return [connectTo.slice(0, at), connectTo.slice(at + 1)] as const;
}

function dataOf(procedure: string, { status, text: body }: Answer) {
  const parsed = jsonOf(body);
  const data = at(parsed, 'result', 'data');
  if (status === 200 && data !== undefined) return data;
  const reason = at(parsed, 'error', 'data', 'reason') ?? at(parsed, 'error', 'data', 'code');
  throw new Error(`${procedure} answered ${status}${reason ? ` ${JSON.stringify(reason)}` : ''}`);
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** What stands below the names in an answer; undefined when there is nothing. */
export function at(value: unknown, ...names: string[]): unknown {
  return names.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null
        ? Object.entries(inner).find(([key]) => key === name)?.[1]
        : undefined,
    value,
  );
}
