import { deepEqual } from 'node:assert/strict';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, inject, onTestFinished, test, vi } from 'vitest';
import {
  createBookingDesk,
  createSecrets,
  createSettingsReader,
  deliverNextEmail,
  listShows,
  runDoctor,
  type Services,
  stageRehearsal,
} from '@azionelab/api/server';
import { bookingInput, givenPerformance, TEST_SECRET } from '@azionelab/api/testing';
import { createTestDatabase } from '@azionelab/db/testing';
import { startSender } from '../mail/sender.ts';
import { startRelay } from '../mail/testing/relay.ts';
import { createSmtpSender } from '../mail/transport.ts';
import { jsonOf, listeningApp, post, type TestApp } from '../testing/app.ts';
import { runCommand } from '../testing/run-command.ts';
import { smoke } from './smoke.ts';

vi.setConfig({ testTimeout: 90_000 });

const STEPS = [
  'live',
  'ready',
  'pages',
  'assets',
  'evening',
  'hidden',
  'booking',
  'confirmation',
  'ticket',
  'mail',
  'sign-in',
  'check-in',
  'removed',
];

const database = await createTestDatabase(inject('clusterUrl'));
const { orm } = database;
afterAll(database.drop);
const relay = await startRelay();
afterAll(relay.stop);

let realEvening = '';
beforeAll(async () => {
  realEvening = (await givenPerformance(orm, new Date())).id;
});

async function givenWebFolder({ script = '<script src="/assets/app.js"></script>' } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'azionelab-smoke-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><html lang="it"><head><!--head-->${script}</head><body></body></html>`,
  );
  await writeFile(join(folder, 'assets', 'app.js'), 'export {}');
  return folder;
}

const execute = (sql: string) => orm.em.fork().execute(sql);
const BROKEN_DESK = { reserve: () => Promise.reject(new Error('broken')) };

/** A whole site with its sender at a real relay. */
async function givenSite(override: Partial<Services> = {}, web = {}) {
  const webFolder = await givenWebFolder(web);
  const site = await listeningApp(orm, { override, options: { webFolder } });
  const { send, close } = createSmtpSender({ smtpUrl: relay.url, from: 'a@example.org' });
  const deliver = () => deliverNextEmail({ ...site.services, send });
  const sender = startSender({ deliver, log: site.options.log, pollMs: 50 });
  onTestFinished(async () => {
    await sender.stop();
    close();
    await site.close();
  });
  return site;
}

async function run(site: TestApp, given: Partial<Parameters<typeof smoke>[0]> = {}) {
  const lines: string[] = [];
  const { signal } = new AbortController();
  const options = {
    orm,
    appSecret: TEST_SECRET,
    url: site.url,
    publicUrl: site.services.publicUrl,
    signal,
    say: (line: string) => void lines.push(line),
  };
  const failure = await smoke({ ...options, ...given }).then(() => null, String);
  return { lines, failure };
}

/** The season as it stands: every row of every table but allowances, which lapse, what the doctor says and what visitors see. */
async function season() {
  const em = orm.em.fork();
  const tables = await em.execute<{ name: string }[]>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_name <> 'rate_limit' order by 1`,
  );
  const prints: Record<string, unknown> = {};
  for (const { name } of tables) {
    const print = `select md5(string_agg(t::text, '|' order by t::text)) as print from "${name}" t`;
    prints[name] = (await em.execute<{ print: string }[]>(print))[0]?.print;
  }
  const shows = await listShows(em, { locale: 'it', now: new Date() });
  return { prints, shows, findings: await runDoctor(em, new Date()) };
}

let before: Awaited<ReturnType<typeof season>>;
beforeAll(async () => {
  before = await season();
});
afterEach(async () => {
  deepEqual(await season(), before);
  before = await season();
});

test('walks the whole way of a visitor and leaves the season as it was; nobody’s mail reaches the relay', async () => {
  const site = await givenSite();
  const { lines, failure } = await run(site);
  expect(failure).toBeNull();
  expect(lines.map((line) => line.replace(/^ok +\d+ ms +/, ''))).toEqual(STEPS);
  expect([relay.tries, relay.received.length]).toEqual([0, 0]);
});

test('a real booking at the same site does reach the relay', async () => {
  const site = await givenSite();
  const answer = await post(site.url, 'reservations.create', bookingInput(realEvening));
  expect((await jsonOf(answer)).result.data.status).toBe('pending');
  await expect.poll(() => relay.received.length, { timeout: 15_000 }).toBe(1);
  await expect
    .poll(
      async () =>
        JSON.stringify((await season()).prints) === JSON.stringify((await season()).prints),
    )
    .toBe(true);
  before = await season();
});

test.each<[string, string, Partial<Services>, object]>([
  ['booking', 'reservations.create answered 500', { desk: BROKEN_DESK }, {}],
  ['assets', 'the home page loads no script', {}, { script: '' }],
])(
  'a site that fails at the step %s is said to, and nothing is left',
  async (name, reason, override, web) => {
    const { lines, failure } = await run(await givenSite(override, web));
    expect(failure).toContain(`The step "${name}" failed: ${reason}`);
    expect(lines.at(-1)).toMatch(new RegExp(`^FAIL +\\d+ ms {2}${name}: `));
    expect(lines).toHaveLength(STEPS.indexOf(name) + 1);
  },
);

test('a secret that is not the site’s is found at the confirmation', async () => {
  const { failure } = await run(await givenSite(), {
    appSecret: 'another secret of forty characters, really',
  });
  expect(failure).toContain(
    'The step "confirmation" failed: reservations.preview answered 404 "UNKNOWN_LINK"',
  );
});

test('a lost ticket, a mail that left and a door that admits twice are each found', async () => {
  const site = await givenSite();
  const breakWith = async (table: string, event: string, body: string) => {
    await execute(
      `create function broken() returns trigger language plpgsql as $$ begin ${body} return new; end $$`,
    );
    await execute(
      `create trigger broken before ${event} on ${table} for each row execute function broken()`,
    );
    const { failure } = await run(site);
    await execute('drop function broken() cascade');
    return failure;
  };
  const sent = `if new.state = 'skipped' then new.state := 'sent'; new.sent_at := now(); end if;`;
  expect(await breakWith('outbox_email', 'update', sent)).toContain(
    'a mail to nobody was handed to the relay',
  );
  const lost = `if new.status = 'confirmed' then new.ticket_token_hash := repeat('x', 43); end if;`;
  expect(await breakWith('reservation', 'update', lost)).toContain('The step "ticket" failed');
  const forgotten = 'new.admitted_seats := 0;';
  expect(await breakWith('reservation', 'update', forgotten)).toContain(
    'the second scan says result admitted, not alreadyAdmitted',
  );
});

test('what interrupted runs have left is removed by the next; one that is interrupted cleans up itself', async () => {
  const now = new Date();
  await stageRehearsal(orm.em.fork(), { now, passwordHash: 'x' });
  await stageRehearsal(orm.em.fork(), { now, passwordHash: 'x' });
  const site = await givenSite();
  const { lines, failure } = await run(site);
  expect([lines[0], failure]).toEqual(['removed what 2 interrupted runs had left', null]);

  const stopping = new AbortController();
  const say = (line: string) => line.endsWith('ticket') && stopping.abort(new Error('interrupted'));
  const interrupted = await run(site, { signal: stopping.signal, say });
  expect(interrupted.failure).toContain('The step "mail" failed: interrupted');
});

test('of two at once the second is refused, and disturbs nobody', async () => {
  const site = await givenSite();
  const [first, second] = await Promise.all([run(site), run(site)]);
  const failures = [first.failure, second.failure];
  expect(failures).toContain(null);
  expect(failures).toContainEqual(expect.stringContaining('Another rehearsal is under way'));
});

test('the command says each step, goes where it is told to connect, and exits 1 when a step fails', async () => {
  const APP_SECRET = 'q7Vf0mXo2LkPz9Yt4RsWb8Jd3HgNc6Ua1TeEi5Ox';
  const PUBLIC_URL = 'http://tickets.example.test';
  const environment = { DATABASE_URL: database.url, APP_SECRET, PUBLIC_URL };
  const secrets = createSecrets(APP_SECRET);
  const settings = createSettingsReader(orm);
  const desk = createBookingDesk({ orm, secrets, settings, now: () => new Date() });
  const site = await givenSite({ publicUrl: PUBLIC_URL, secrets, desk });
  const { host } = new URL(site.url);
  const well = await runCommand(environment, ['smoke', '--connect', host]);
  expect(well.output).toMatch(
    /^Rehearsing a booking at http:\/\/tickets\.example\.test\.\nok +\d+ ms {2}live\n/,
  );
  expect([well.code, well.output]).toEqual([
    0,
    expect.stringMatching(/All is well, in \d+ ms\.\n$/),
  ]);
  const broken = await givenSite({ publicUrl: PUBLIC_URL, desk: BROKEN_DESK });
  const ill = await runCommand(environment, ['smoke', '--url', broken.url]);
  expect([ill.code, ill.output]).toEqual([
    1,
    expect.stringContaining('"booking" failed: reservations.create answered 500'),
  ]);
  const wrong = await runCommand(environment, ['smoke', '--url', 'nowhere']);
  expect([wrong.code, wrong.output]).toEqual([1, expect.stringContaining('Use: smoke [--url')]);
});
