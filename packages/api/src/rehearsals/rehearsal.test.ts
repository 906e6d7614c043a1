import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { noteSignIn } from '../accounts/sign-in.ts';
import { runDoctor } from '../doctor/doctor.ts';
import { appRouter } from '../root.ts';
import { callsOf } from '../statement-counts.season.ts';
import { adminCallsOf } from '../testing/admin-calls/index.ts';
import { givenAdminSeason } from '../testing/admin-calls/season.ts';
import { bookingInput, givenPerformance, givenUser, staffOf } from '../testing/index.ts';
import { User } from '@azionelab/db';
import { REHEARSAL_DOMAIN, stageRehearsal } from './stage.ts';
import { strikeRehearsals } from './strike.ts';

const season = await givenAdminSeason(2);
const { orm, clock, guest } = season;
afterAll(season.drop);

const procedures = appRouter._def.procedures as unknown as Record<
  string,
  { _def: { type: string } }
>;
const calls = { ...(await callsOf(season)), ...(await adminCallsOf(season)) };
const { admissions } = season.admin.admin;
const all = { search: '', page: 1, pageSize: 100, sort: 'at', direction: 'desc' } as const;
Object.assign(calls, { 'admin.admissions.list': () => admissions.list(all) });
/** A new secret each time it is asked for. */
const ALWAYS_NEW = 'account.secondFactorOffer';
const queries = Object.keys(calls).filter(
  (path) => procedures[path]?._def.type === 'query' && path !== ALWAYS_NEW,
);

/** What everybody sees: the answer of every query of the site, the door and the back office. */
async function whatAllSee() {
  await orm.em.fork().execute('delete from rate_limit');
  const seen: Record<string, unknown> = {};
  for (const path of queries) {
    seen[path] = await calls[path]?.().then(
      (answer) => JSON.stringify(inOneOrder(answer)),
      (error: Error) => error.message,
    );
  }
  return seen;
}

/** Of what begins at the same time, the database may tell either first. */
function inOneOrder(value: unknown): unknown {
  if (typeof value === 'string') return value.split('\r\n').toSorted().join('\r\n');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const texts = value.map((each) => JSON.stringify(inOneOrder(each)));
    return texts.toSorted((one, other) => one.localeCompare(other));
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inOneOrder(each)]));
}

/** A fingerprint of each table, allowances aside, which lapse by themselves. */
async function rows() {
  const tables = await orm.em.fork().execute<{ name: string }[]>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_name <> 'rate_limit' order by 1`,
  );
  const counted = [];
  for (const { name } of tables) {
    const [row] = await orm.em
      .fork()
      .execute<{ md5: string }[]>(
        `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as md5 from "${name}" t`,
      );
    counted.push(`${name} ${row?.md5}`);
  }
  return counted;
}

/** Somebody books, confirms, comes, is refused a second time; and somebody else has only booked. */
async function play(performanceId: string, door: User, domain = REHEARSAL_DOMAIN) {
  const now = clock.now();
  const someone = () => `${randomUUID()}@${domain}`;
  await noteSignIn(orm.em.fork(), door.id, now);
  const { ticket } = await season.confirmed(performanceId, { email: someone() });
  await guest.reservations.create(bookingInput(performanceId, { email: someone() }));
  const staff = season.as(staffOf(door)).door;
  const scan = () => staff.scan({ performanceId, token: ticket, nonce: randomUUID() });
  expect([(await scan()).result, (await scan()).result]).toEqual(['admitted', 'alreadyAdmitted']);
}

async function stage() {
  const given = { now: clock.now(), passwordHash: 'plain:x' };
  const rehearsal = await stageRehearsal(orm.em.fork(), given);
  const door = await orm.em.fork().findOneOrFail(User, { email: rehearsal.doorEmail });
  return { ...rehearsal, door };
}

test('nobody sees a rehearsal in any list, search, count or export; its page is there for whoever knows the address', async () => {
  const [before, tables] = [await whatAllSee(), await rows()];
  const { performanceId, door } = await stage();
  await play(performanceId, door);
  // The database may do so at any time, and then plans anew.
  await orm.em.fork().execute('vacuum analyze');
  expect(await whatAllSee()).toEqual(before);

  const page = await guest.performances.byId({ id: performanceId });
  expect(page).toMatchObject({ isRehearsal: true, show: { title: 'AzioneLab rehearsal' } });
  expect(await guest.performances.availability({ ids: [performanceId] })).toEqual([]);
  const found = await season.admin.admin.jump.find({ query: 'rehearsal' });
  expect(found).toEqual({ shows: [], performances: [], reservations: [] });
  expect(await runDoctor(orm.em.fork(), clock.now())).toEqual([]);

  expect(await strikeRehearsals(orm.em.fork())).toBe(1);
  expect(await rows()).toEqual(tables);
});

test('the same done at a real evening is seen: the comparison looks at the right things', async () => {
  const before = await whatAllSee();
  const { id } = await givenPerformance(orm, clock.now(), { startsInHours: 0.5 });
  await play(id, await givenUser(orm, 'door', 'Dora'), 'example.org');
  const after = await whatAllSee();
  const changed = queries.filter((path) => after[path] !== before[path]);
  expect(changed).toEqual(
    expect.arrayContaining([
      'shows.list',
      'venues.list',
      'performances.month',
      'door.performances',
      'admin.dashboard.overview',
      'admin.performances.list',
      'admin.reservations.list',
      'admin.customers.list',
      'admin.emails.list',
      'admin.admissions.list',
      'admin.audit.list',
      'admin.people.list',
      'admin.shows.list',
      'admin.venues.list',
    ]),
  );
});

test('what interrupted checks have left is removed together', async () => {
  const tables = await rows();
  for (const { performanceId, door } of [await stage(), await stage()])
    await play(performanceId, door);
  expect(await strikeRehearsals(orm.em.fork())).toBe(2);
  expect(await strikeRehearsals(orm.em.fork())).toBe(0);
  expect(await rows()).toEqual(tables);
});

test('nothing real becomes a rehearsal, and what is real is still never deleted', async () => {
  const execute = (sql: string) => orm.em.fork().execute(sql);
  for (const table of ['performance', 'show', 'venue', 'staff_user'])
    await expect(execute(`update "${table}" set is_rehearsal = true`)).rejects.toThrow(
      'a rehearsal is one from the beginning',
    );
  const { performanceId, door } = await stage();
  await play(performanceId, door);
  await expect(execute('delete from audit_entry')).rejects.toThrow('append-only');
  await expect(execute('delete from admission')).rejects.toThrow('never deleted');
  await expect(execute('update audit_entry set action = action')).rejects.toThrow('append-only');
  await strikeRehearsals(orm.em.fork());
});
