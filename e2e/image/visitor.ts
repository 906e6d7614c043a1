import { type IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';
import { bookingInput } from '@azionelab/api/testing';
import { SMTPServer } from 'smtp-server';
import { atTheEnd, check } from './steps.ts';

export interface Page {
  status: number;
  headers: IncomingMessage['headers'];
  body: string;
}

/** Somebody outside, who knows the site by its name and trusts its certificate. */
export class Visitor {
  readonly #site: { domain: string; port: number; ca: string };

  constructor(site: { domain: string; port: number; ca: string }) {
    this.#site = site;
  }

  ask(path: string, input?: unknown): Promise<Page> {
    const { domain, port, ca } = this.#site;
    const headers = {
      host: domain,
      origin: `https://${domain}`,
      'sec-fetch-site': 'same-origin',
      ...(input !== undefined && { 'content-type': 'application/json' }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port,
          servername: domain,
          ca,
          path,
          headers,
          timeout: 10_000,
          method: input === undefined ? 'GET' : 'POST',
        },
        (answer) => {
          let body = '';
          answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(input === undefined ? undefined : JSON.stringify(input));
    });
  }

  async call(procedure: string, input: unknown): Promise<Record<string, unknown>> {
    const { status, body } = await this.ask(`/api/trpc/${procedure}`, input);
    check(status === 200, `${procedure} answered ${status}: ${body.slice(0, 300)}`);
    const { result } = JSON.parse(body) as { result: { data: Record<string, unknown> } };
    return result.data;
  }

  /** Books two seats, waits for the mail and follows its link. Answers the code of the booking. */
  async bookAndConfirm(performanceId: string, relay: Relay) {
    const email = 'ada@visitor.example.org';
    const { code } = await this.call(
      'reservations.create',
      bookingInput(performanceId, { email, partySize: 2 }),
    );
    const token = await relay.next(new RegExp(`https://${this.#site.domain}/confirm#([\\w.-]+)`));
    await this.call('reservations.confirm', { token });
    return String(code);
  }
}

export interface Relay {
  url: string;
  /** The first group of the pattern in the mail that has it, waited for. */
  next: (pattern: RegExp) => Promise<string>;
}

/** A mail relay that keeps what it is given. */
export async function startRelay(): Promise<Relay> {
  const mails: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, _session, callback) {
      let mail = '';
      stream.on('data', (chunk: Buffer) => (mail += chunk.toString()));
      stream.on('end', () => {
        // Long lines are folded by the encoding of mail.
        mails.push(mail.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '='));
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atTheEnd(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.server.address();
  check(address && typeof address !== 'string', 'The relay has no port.');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    async next(pattern) {
      const deadline = Date.now() + 20_000;
      while (Date.now() < deadline) {
        const found = mails.map((mail) => pattern.exec(mail)?.[1]).find(Boolean);
        if (found) return found;
        await delay(100);
      }
      throw new Error(`No mail has ${pattern.source}; ${mails.length} came.`);
    },
  };
}
