import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { bookingInput } from '@azionelab/api/testing';
import { tokenOf } from './season.ts';

/** A load generator that keeps its connections, as browsers and proxies do. */
export function connectHttp(origin: string) {
  const agent = new Agent({ keepAlive: true });

  function send(method: 'GET' | 'POST', path: string, input: unknown, cookie = '') {
    const isPost = method === 'POST';
    const query = isPost ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie };
    return new Promise<{ cookies: string[] }>((resolve, reject) => {
      const sent = request(
        `${origin}/api/trpc/${path}${query}`,
        { method, agent, headers },
        (response) => {
          response.resume().on('end', () => {
            if (response.statusCode === 200)
              resolve({ cookies: response.headers['set-cookie'] ?? [] });
            else reject(new Error(`${path} answered ${response.statusCode}`));
          });
        },
      );
      sent.on('error', reject);
      sent.end(isPost ? JSON.stringify(input) : undefined);
    });
  }

  return {
    list: () => send('GET', 'shows.list', {}),
    book: (performanceId: string) =>
      send('POST', 'reservations.create', bookingInput(performanceId, { partySize: 1 })),
    confirm: (number: number) =>
      send('POST', 'reservations.confirm', { token: tokenOf('confirm', number) }),
    scan: (number: number, performanceId: string, cookie: string) =>
      send(
        'POST',
        'door.scan',
        { performanceId, token: tokenOf('ticket', number), nonce: randomUUID() },
        cookie,
      ),
    async signIn(email: string, password: string) {
      const { cookies } = await send('POST', 'auth.signIn', { email, password });
      return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
    },
    close: () => agent.destroy(),
  };
}
