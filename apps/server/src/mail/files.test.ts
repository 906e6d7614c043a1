import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFileSender } from './files.ts';
import { developmentInbox } from './inbox-routes.ts';
import { openInbox } from './inbox.ts';
import { ADDRESS, givenFacts, TOKENS } from './testing/facts.ts';

let folder = '';
let lines: string[] = [];
const log = {
  info: (facts: object, message: string) => void lines.push(JSON.stringify({ ...facts, message })),
  error: (facts: object, message: string) => void lines.push(JSON.stringify({ ...facts, message })),
};
const sender = () =>
  createFileSender({
    folder: join(folder, 'mail'),
    from: 'AzioneLab <noreply@azionelab.test>',
    log,
  });
const inbox = () => openInbox(join(folder, 'mail'));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'azionelab-mail-'));
  lines = [];
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function givenApp({ isProduction = false } = {}) {
  const app = Fastify();
  await app.register(developmentInbox, { folder: join(folder, 'mail'), isProduction });
  return app;
}

test('a mail is kept as a complete message that only its owner may read, with nothing half-written beside it', async () => {
  await sender().send(givenFacts('ticket'));
  const names = await readdir(join(folder, 'mail'));
  expect(names).toEqual(['20261121T195800000Z-0c5b1b1e-2f0c-4e6f-9a51-1f3c52b6a001.eml']);
  const file = join(folder, 'mail', names[0] ?? '');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const email = await PostalMime.parse(await readFile(file));
  expect(email).toMatchObject({
    messageId: '<0c5b1b1e-2f0c-4e6f-9a51-1f3c52b6a001@teatro.example>',
    to: [{ address: ADDRESS }],
  });
  expect(email.attachments).toHaveLength(2);
});

test('the log says which mail was kept, but not for whom and not how to open it', async () => {
  await sender().send(givenFacts('ticket'));
  await sender().send(givenFacts('confirmReservation'));
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('"kind":"ticket"');
  expect(lines.join()).not.toMatch(
    new RegExp(['canarino', 'Anna', ADDRESS, ...Object.values(TOKENS)].join('|'), 'i'),
  );
});

test('the inbox lists the newest first, by recipient if asked, with the links to click', async () => {
  await sender().send(givenFacts('confirmReservation'));
  const other = { name: 'Bruno', address: 'bruno@posta.example' };
  await sender().send(
    givenFacts('ticket', { now: new Date('2026-11-21T20:05:00Z'), recipient: other }),
  );
  const mails = await inbox().listMails();
  expect(mails.map(({ kind, to }) => [kind, to])).toEqual([
    ['ticket', 'bruno@posta.example'],
    ['confirmReservation', ADDRESS],
  ]);
  const [mail] = await inbox().listMails({ to: ADDRESS.toUpperCase() });
  expect(mail?.links).toContain(`https://teatro.example/confirm#${TOKENS.confirm}`);
  expect(mail?.subject).toContain('Conferma entro le 21:28');
});

test('an opened mail has its QR inside and names its files', async () => {
  await sender().send(givenFacts('ticket'));
  const [listed] = await inbox().listMails();
  const mail = await inbox().readMail(listed?.id ?? '');
  expect(mail?.html).toContain('src="data:image/png;base64,');
  expect(mail?.html).not.toContain('cid:');
  expect(mail?.attachments).toEqual([{ filename: 'teatro.ics', contentType: 'text/calendar' }]);
});

test.each([
  '../../etc/passwd',
  '..%2Fsecret',
  '20261121T195800000Z-../x',
  '',
  '20261121T195800000Z-missing',
])('the id %j opens nothing', async (id) => {
  expect(await inbox().readMail(id)).toBeNull();
  const app = await givenApp();
  const answer = await app.inject(`/dev/inbox/${encodeURIComponent(id)}x`);
  expect(answer.statusCode).toBe(404);
});

test('the inbox is empty, not broken, before the first mail', async () => {
  const app = await givenApp();
  expect((await app.inject('/dev/inbox')).body).toContain('No mail yet');
  expect((await app.inject('/dev/inbox.json')).json()).toEqual([]);
});

test('a newcomer finds the mail on a page and its links open in the whole window', async () => {
  await sender().send(givenFacts('confirmReservation'));
  const app = await givenApp();
  const [mail] = (await app.inject(`/dev/inbox.json?to=${encodeURIComponent(ADDRESS)}`)).json<
    { id: string; links: string[] }[]
  >();
  expect(mail?.links).toContain(`https://teatro.example/confirm#${TOKENS.confirm}`);

  const list = await app.inject('/dev/inbox');
  expect(list.body).toContain(`href="/dev/inbox/${mail?.id}"`);
  const page = await app.inject(`/dev/inbox/${mail?.id}`);
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  expect(page.body).toMatch(/<iframe[^>]+sandbox="allow-top-navigation-by-user-activation"/);
  expect(page.body).toContain('&lt;base target=&quot;_top&quot;&gt;');
  expect(page.body).not.toContain('<script');
});

test('there is no inbox in production', async () => {
  await expect(givenApp({ isProduction: true })).rejects.toThrow('production');
});
