import { setTimeout as delay } from 'node:timers/promises';
import {
  type Rehearsal,
  REHEARSAL_DOMAIN,
  rehearsedLinks,
  rehearsedMails,
  type Secrets,
} from '@azionelab/api/server';
import type { EntityManager } from '@azionelab/db';
import { at, type SmokeClient } from './client.ts';
import { mustBe } from './pages.ts';

/** What the steps of a rehearsal work with. */
export interface Scene {
  client: SmokeClient;
  em: EntityManager;
  secrets: Secrets;
  rehearsal: Rehearsal;
}

const SEATS = 2;
const LONGEST_WAIT_FOR_SENDER_MS = 5_000;
const LOOK_EVERY_MS = 200;

/** Whoever knows the address sees the evening; search engines are told to leave it out. */
export async function openPage({ client, rehearsal: { performanceId, title } }: Scene) {
  const path = `/performances/${performanceId}`;
  const page = await client.get(path);
  mustBe(page, path, 200, 'text/html');
  if (!page.text.includes(title)) throw new Error('the page is not about the evening');
  if (!String(page.headers['x-robots-tag']).includes('noindex'))
    throw new Error('search engines may list the page');
}

const input = (value: object) => encodeURIComponent(JSON.stringify(value));

/** It stands in nothing that visitors find by themselves. */
export async function lookForIt({ client, rehearsal: { performanceId, title } }: Scene) {
  const month = new Date().toISOString().slice(0, 7);
  const places = [
    '/sitemap.xml',
    '/api/trpc/shows.list?input=%7B%7D',
    '/api/trpc/venues.list?input=%7B%7D',
    `/api/trpc/performances.month?input=${input({ month })}`,
    `/api/trpc/performances.availability?input=${input({ ids: [performanceId] })}`,
  ];
  for (const path of places) {
    const answer = await client.get(path);
    mustBe(answer, path, 200);
    if (answer.text.includes(performanceId) || answer.text.includes(title))
      throw new Error(`${path} shows the rehearsal`);
  }
}

export async function book({ client, rehearsal: { performanceId } }: Scene) {
  const idempotencyKey = crypto.randomUUID();
  const booked = await client.call('reservations.create', {
    performanceId,
    idempotencyKey,
    partySize: SEATS,
    name: 'Smoke',
    email: `smoke-${idempotencyKey}@${REHEARSAL_DOMAIN}`,
    locale: 'it',
    acceptPrivacy: true,
  });
  expectAnswer('the booking', { status: 'pending' }, booked);
  return String(at(booked, 'code'));
}

/** By the link of the mail, which follows from the secret of the site. */
export async function confirm({ client, em, secrets }: Scene, code: string) {
  const { confirm: token, ticket } = await rehearsedLinks(em, code, secrets);
  await client.call('reservations.preview', { token });
  expectAnswer(
    'the confirmation',
    { code, status: 'confirmed' },
    await client.call('reservations.confirm', { token }),
  );
  return ticket;
}

export async function showTicket({ client }: Scene, code: string, token: string) {
  const ticket = await client.call('tickets.show', { token, locale: 'en' });
  expectAnswer('the ticket', { code, partySize: SEATS, status: 'confirmed' }, ticket);
  if (!String(at(ticket, 'qrSvg')).startsWith('<svg')) throw new Error('the ticket has no QR');
}

/** Both mails are promised and, having nobody to go to, are handed to no relay. */
export async function followMail({ em }: Scene, code: string) {
  const deadline = Date.now() + LONGEST_WAIT_FOR_SENDER_MS;
  for (;;) {
    const mails = await rehearsedMails(em, code);
    const kinds = mails
      .map(({ kind }) => kind)
      .toSorted()
      .join(' and ');
    if (kinds !== 'confirmReservation and ticket')
      throw new Error(`promised: ${kinds || 'nothing'}`);
    if (mails.some(({ state }) => state === 'sent'))
      throw new Error('a mail to nobody was handed to the relay');
    // Where many wait before them, that they are promised has to do.
    if (mails.every(({ state }) => state === 'skipped') || Date.now() > deadline) return;
    await delay(LOOK_EVERY_MS);
  }
}

export async function signIn({ client, rehearsal: { doorEmail } }: Scene, password: string) {
  expectAnswer(
    'the sign-in',
    { role: 'door' },
    await client.call('auth.signIn', { email: doorEmail, password }),
  );
}

/** Once, and only once. */
export async function checkIn({ client, rehearsal: { performanceId } }: Scene, token: string) {
  const scan = () =>
    client.call('door.scan', { performanceId, token, nonce: crypto.randomUUID(), device: 'smoke' });
  expectAnswer('the first scan', { result: 'admitted' }, await scan());
  expectAnswer('the second scan', { result: 'alreadyAdmitted' }, await scan());
  await client.call('auth.signOut', {});
}

function expectAnswer(what: string, expected: Record<string, unknown>, answer: unknown) {
  for (const [name, value] of Object.entries(expected)) {
    const given = at(answer, name);
    if (given !== value)
      throw new Error(`${what} says ${name} ${String(given)}, not ${String(value)}`);
  }
}
