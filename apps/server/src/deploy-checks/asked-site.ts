import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { isIP } from 'node:net';

export interface Answer {
  status: number;
  /** By lower-case name. */
  headers: Record<string, string>;
  cookies: string[];
  body: string;
}

export interface AskedSite {
  url: URL;
  /** One request, without following where it sends to. Rejects when nobody answers. */
  ask: (path: string, options?: AskOptions) => Promise<Answer>;
  /** The home page, asked once. */
  home: () => Promise<Answer>;
}

interface AskOptions {
  headers?: Record<string, string>;
  /** Another origin than the site's: its http twin. */
  origin?: string;
}

const LONGEST_ANSWER_MS = 10_000;
const LARGEST_BODY = 200_000;

/** The running site as the outside sees it. */
export function askedSite(address: string): AskedSite {
  const url = new URL(address);
  const ask: AskedSite['ask'] = (path, { headers = {}, origin = url.origin } = {}) =>
    send(new URL(path, origin), headers);
  let home: Promise<Answer> | null = null;
  return { url, ask, home: () => (home ??= ask('/')) };
}

function send(url: URL, headers: Record<string, string>): Promise<Answer> {
  const request = url.protocol === 'https:' ? tlsRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(LONGEST_ANSWER_MS);
    const named = isIP(url.hostname) === 0 ? { servername: url.hostname } : {};
    const options = { headers, signal, agent: false, ...named };
    const asked = request(url, options, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        if (body.length < LARGEST_BODY) body += chunk;
      });
      response.on('error', reject);
      response.on('end', () => {
        const { 'set-cookie': cookies = [], ...others } = response.headers;
        const given = Object.entries(others).map(([name, value]) => [name, String(value)]);
        const status = response.statusCode ?? 0;
        resolve({ status, headers: Object.fromEntries(given), cookies, body });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}
