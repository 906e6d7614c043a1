import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Services } from '@azionelab/api/server';
import { createTestServices } from '@azionelab/api/testing';
import type { MikroORM } from '@azionelab/db';
import { type AppOptions, createApp } from '../app.ts';
import { createPasswords } from '../auth/passwords.ts';
import { createSessions } from '../auth/sessions.ts';
import { databaseTime, startClock } from '../clock.ts';
import { createLog } from '../log.ts';
import { createMediaStore } from '../media/media-store.ts';

declare module 'vitest' {
  interface ProvidedContext {
    clusterUrl: string;
  }
}

export interface TestApp {
  url: string;
  services: Services;
  /** Milliseconds by which the site's clock is ahead. */
  shift: { ms: number };
  /** Every line that was logged. */
  logged: string[];
  options: AppOptions;
  close: () => Promise<void>;
}

export interface TestAppOptions {
  override?: Partial<Services>;
  options?: Partial<AppOptions>;
  extend?: (app: FastifyInstance, services: Services, shift: { ms: number }) => void;
}

/** The real app on a port of its own, over a test's database. */
export async function listeningApp(
  orm: MikroORM,
  { override, options: given, extend }: TestAppOptions = {},
): Promise<TestApp> {
  const logged: string[] = [];
  const log = createLog({
    level: 'debug',
    isJson: true,
    destination: { write: (line) => void logged.push(line) },
  });
  const shift = { ms: 0 };
  const clock = await startClock({
    readDatabase: databaseTime(orm),
    shiftMs: () => shift.ms,
    everyMs: 0,
  });
  const mediaFolder = given?.mediaFolder ?? (await mkdtemp(join(tmpdir(), 'azionelab-media-')));
  const services = createTestServices(orm, clock.now, {
    passwords: await createPasswords(),
    media: createMediaStore(mediaFolder),
    ...override,
  });
  const options: AppOptions = {
    log,
    clock,
    orm,
    draining: { isOn: false },
    trustProxy: false,
    defaultLocale: 'it',
    webFolder: null,
    sessions: createSessions(orm, clock.now, { isHttps: services.publicUrl.startsWith('https:') }),
    mediaFolder,
    ...given,
  };
  const app = await createApp(services, options);
  extend?.(app, services, shift);
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return { url, services, shift, logged, options, close: () => app.close() };
}

export interface Call {
  cookie?: string | undefined;
  headers?: Record<string, string>;
}

/** Calls a procedure by POST as a page of the site would, unless `headers` say otherwise. */
export function post(url: string, path: string, input: unknown, { cookie, headers }: Call = {}) {
  return fetch(`${url}/api/trpc/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: url,
      ...(cookie && { cookie }),
      ...headers,
    },
    body: JSON.stringify(input),
  });
}

/** `name=value` of the cookie that an answer sets, or undefined. */
export function cookieIn(response: Response) {
  return response.headers.getSetCookie()[0]?.split(';')[0];
}

/** The body of an answer, for tests that look into it. */
export async function jsonOf(response: Response | undefined) {
  return JSON.parse((await response?.text()) ?? '');
}
