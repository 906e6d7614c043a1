import { randomUUID } from 'node:crypto';
import type { MikroORM, Role } from '@azionelab/db';
import type { Context, Services, Staff } from '../context.ts';
import { unobserved } from '../observe.ts';
import { createShortMemory } from '../performances/short-memory.ts';
import { unlimited } from '../rate-limits/limiter.ts';
import { createBookingDesk } from '../reservations/booking-desk.ts';
import { appRouter } from '../root.ts';
import { createSettingsReader } from '../site/settings.ts';
import { createSecrets } from '../tokens.ts';
import { createCallerFactory } from '../trpc.ts';

export const TEST_SECRET = 'a-secret-that-only-the-tests-of-this-project-use';

export interface TestClock {
  now: () => Date;
  set(instant: Date): void;
  advance(by: { minutes?: number; seconds?: number; hours?: number }): void;
}

/** A clock that stands still until the test moves it. */
export function createTestClock(start: Date): TestClock {
  let at = start.getTime();
  return {
    now: () => new Date(at),
    set: (instant) => (at = instant.getTime()),
    advance: ({ minutes = 0, seconds = 0, hours = 0 }) =>
      (at += ((hours * 60 + minutes) * 60 + seconds) * 1000),
  };
}

/** The services of one process over a test's database; `override` replaces single ones. */
export function createTestServices(
  orm: MikroORM,
  now: () => Date,
  override: Partial<Services> = {},
): Services {
  const secrets = createSecrets(TEST_SECRET);
  const settings = createSettingsReader(orm);
  return {
    orm,
    now,
    secrets,
    settings,
    limiter: unlimited,
    publicUrl: 'http://localhost:3000',
    desk: createBookingDesk({
      orm,
      secrets,
      settings,
      now,
    }),
    shows: createShortMemory(0),
    media: noMedia,
    observer: unobserved,
    wakeOutbox: () => {},
    hasDevelopmentInbox: false,
    timeZone: 'Europe/Rome',
    findings: createShortMemory(0),
    mailPreview: async (kind, locale, evening) => ({
      subject: kind,
      html: `<p>${locale}</p>`,
      text: evening ? JSON.stringify(evening) : locale,
    }),
    requiresSecondFactor: false,
    passwords: {
      hash: async (password) => `plain:${password}`,
      verify: async (hash, password) => hash === `plain:${password}`,
    },
    ...override,
  };
}

/** Pictures that are nowhere: for tests in which no file is looked at. */
const noMedia: Services['media'] = {
  storePoster: async () => ({
    files: [{ file: `${randomUUID()}-400.webp`, width: 400, height: 600, type: 'image/webp' }],
    width: 1200,
    height: 1800,
    color: '#112233',
  }),
  storeLogo: async () => ({ file: `${randomUUID()}-logo.webp`, width: 320, height: 80 }),
  shareCrop: async () => ({
    file: `${randomUUID()}-share.jpg`,
    width: 1200,
    height: 630,
    type: 'image/jpeg',
    crop: 'share',
  }),
  remove: async () => {},
};

const createCaller = createCallerFactory(appRouter);

/** Named, because what the router's type infers is too long to be written out wherever a caller is handed on. */
export interface Caller extends ReturnType<typeof createCaller> {}

/** Calls the router as the browser of a visitor, or of `staff`, would. */
export function callerOf(
  services: Services,
  staff: Staff | null = null,
  request: Partial<Context> = {},
): Caller {
  return createCaller({
    ...services,
    method: 'POST',
    isSameOrigin: true,
    address: '127.0.0.1',
    locale: 'it',
    reference: randomUUID(),
    staff,
    session: {
      handle: null,
      hasRecentPassword: true,
      secondFactor: 'none',
      start: async () => {},
      end: async () => {},
    },
    report: (error) => console.error(error),
    ...request,
  });
}

export function staffOf(user: { id: string; name: string; email: string; role: Role }): Staff {
  const { id, name, email, role } = user;
  return { id, name, email, role };
}
