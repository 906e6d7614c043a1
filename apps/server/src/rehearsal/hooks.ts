import { rm } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { SEASON_NAMES, type SeasonName } from '@azionelab/db/seed';
import * as z from 'zod';
import { openInbox } from '../mail/inbox.ts';
import type { Site } from '../services.ts';
import type { RehearsalClock } from './clock.ts';
import { emptyDatabase, type Seeder } from './seasons.ts';

export interface HookOptions {
  clock: RehearsalClock;
  seed: Seeder;
  mailFolder: string;
}

const clockInput = z.union([
  z.strictObject({ now: z.iso.datetime({ offset: true }) }),
  z.strictObject({ advanceSeconds: z.number() }),
]);
const seasonInput = z.strictObject({ name: z.enum(SEASON_NAMES) });
const inboxQuery = z.strictObject({ to: z.string().optional() });

/** What a tester may do below `/api/rehearsal` and nobody else ever: set the clock, change the season, read the mail. */
export async function rehearsalHooks(
  app: FastifyInstance,
  { services }: Pick<Site, 'services'>,
  options: HookOptions,
) {
  const { clock, seed, mailFolder } = options;
  const { orm, now } = services;
  const time = () => ({ now: now().toISOString() });
  app.setErrorHandler((error, _request, reply) => {
    const isBadInput = error instanceof z.ZodError;
    return reply
      .code(isBadInput ? 400 : 500)
      .send({ error: error instanceof Error ? error.message : String(error) });
  });

  app.get('/clock', time);
  app.post('/clock', (request) => {
    const input = clockInput.parse(request.body);
    if ('now' in input) clock.set(new Date(input.now), now());
    else clock.advance(input.advanceSeconds);
    services.shows.forget();
    return time();
  });
  app.delete('/clock', () => {
    clock.reset();
    services.shows.forget();
    return time();
  });

  async function changeSeason(name: SeasonName) {
    await emptyDatabase(orm);
    await seed(orm, name, now());
    services.shows.forget();
    return { name };
  }
  app.post('/season', (request) => changeSeason(seasonInput.parse(request.body).name));

  app.get('/inbox', (request) => openInbox(mailFolder).listMails(inboxQuery.parse(request.query)));
  app.delete('/inbox', async () => {
    await rm(mailFolder, { recursive: true, force: true });
    return {};
  });

  app.delete('/rate-limits', async () => {
    await orm.em.fork().execute('delete from rate_limit');
    return {};
  });
}
