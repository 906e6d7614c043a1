import { randomBytes } from 'node:crypto';
import {
  createSecrets,
  DomainError,
  rehearseAlone,
  stageRehearsal,
  strikeRehearsals,
} from '@azionelab/api/server';
import type { MikroORM } from '@azionelab/db';
import { createPasswords } from '../auth/passwords.ts';
import { databaseTime } from '../clock.ts';
import { createClient } from './client.ts';
import {
  book,
  checkIn,
  confirm,
  followMail,
  lookForIt,
  openPage,
  type Scene,
  showTicket,
  signIn,
} from './evening.ts';
import { loadAssets, lookAtPages, mustBe } from './pages.ts';

export interface SmokeOptions {
  orm: MikroORM;
  appSecret: string;
  url: string;
  publicUrl: string;
  connectTo?: string | undefined;
  /** Ends it early; what it made is removed all the same. */
  signal: AbortSignal;
  /** Takes one line for each step. */
  say: (line: string) => void;
}

/** The step that failed, and what it saw. */
export class SmokeFailed extends Error {
  override readonly name = 'SmokeFailed';
}

/**
 * Walks through the site as a visitor and as the door would, over HTTP, at an evening that is put into the database for it. Removes
 * all that it made, and what an interrupted run has left. Rejects with `SmokeFailed` at the first step that fails, and when somebody
 * else is at it.
 */
export function smoke(options: SmokeOptions) {
  return rehearseAlone(options.orm.em.fork(), () => rehearse(options)).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
    throw new SmokeFailed('Another rehearsal is under way. Try again when it is over.');
  });
}

async function rehearse(options: SmokeOptions) {
  const { orm, appSecret, signal, say } = options;
  const em = orm.em.fork();
  const left = await strikeRehearsals(em);
  if (left > 0) say(`removed what ${left} interrupted runs had left`);
  const client = createClient(options);
  const password = randomBytes(18).toString('base64url');
  const passwordHash = await (await createPasswords()).hash(password);
  const step = teller(say, signal);
  try {
    const now = new Date(await databaseTime(orm)());
    const rehearsal = await stageRehearsal(em, { now, passwordHash });
    await play({ client, em, rehearsal, secrets: createSecrets(appSecret) }, password, step);
    await strikeRehearsals(em);
    const path = `/performances/${rehearsal.performanceId}`;
    await step('removed', async () => mustBe(await client.get(path), path, 404));
  } finally {
    await strikeRehearsals(em);
    client.close();
  }
}

type Step = <T>(name: string, work: () => Promise<T>) => Promise<T>;

async function play(scene: Scene, password: string, step: Step) {
  const { client } = scene;
  for (const check of ['live', 'ready']) {
    const path = `/api/health/${check}`;
    await step(check, async () => mustBe(await client.get(path), path, 200));
  }
  await step('pages', () => lookAtPages(client));
  await step('assets', () => loadAssets(client));
  await step('evening', () => openPage(scene));
  await step('hidden', () => lookForIt(scene));
  const code = await step('booking', () => book(scene));
  const ticket = await step('confirmation', () => confirm(scene, code));
  await step('ticket', () => showTicket(scene, code, ticket));
  await step('mail', () => followMail(scene, code));
  await step('sign-in', () => signIn(scene, password));
  await step('check-in', () => checkIn(scene, ticket));
}

/** Runs steps and says of each how long it took. */
function teller(say: (line: string) => void, signal: AbortSignal): Step {
  return async (name, work) => {
    const from = performance.now();
    const took = () => `${String(Math.round(performance.now() - from)).padStart(6)} ms`;
    try {
      signal.throwIfAborted();
      const result = await work();
      say(`ok   ${took()}  ${name}`);
      return result;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      say(`FAIL ${took()}  ${name}: ${reason}`);
      throw new SmokeFailed(`The step "${name}" failed: ${reason}`, { cause: error });
    }
  };
}
