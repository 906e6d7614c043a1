import { randomUUID } from 'node:crypto';
import { Show } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, expect, inject, test } from 'vitest';
import { bookingInput, createEvening, givenPerformance } from '../testing/index.ts';

const EVENINGS = 2_000;
const RESERVATIONS = 50_000;

const statements: string[] = [];
const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const evening = createEvening(database);
const { orm, clock, guest } = evening;

/** Evenings of one show over several years, with parties on all of them. */
async function givenLargeSeason() {
  const first = await givenPerformance(orm, clock.now(), { startsInHours: 0.5, capacity: 1_000 });
  const em = orm.em.fork();
  await em.execute(
    `insert into performance (id, show_id, venue_id, starts_at, ends_at, doors_open_at, doors_close_at, booking_closes_at,
       access_features, max_party_size, room_capacity, extra_seats, house_holds, taken_seats, pending_seats, accepted_excess, created_at)
     select gen_random_uuid(), show_id, venue_id, starts_at + n * interval '12 hours', ends_at + n * interval '12 hours',
       doors_open_at + n * interval '12 hours', doors_close_at + n * interval '12 hours', booking_closes_at + n * interval '12 hours', '{}', 10, 1000, 0, 0, 0, 0, 0, created_at
     from performance, generate_series(-${EVENINGS / 2}, ${EVENINGS / 2}) n where id = ? and n <> 0`,
    [first.id],
  );
  await em.execute(
    `insert into reservation (id, performance_id, status, code, name, email, locale, party_size, admitted_seats, idempotency_key,
       request_hash, link_version, confirm_token_hash, manage_token_hash, ticket_token_hash, privacy_accepted_at, expires_at,
       confirmed_at, created_at)
     select gen_random_uuid(), p.id, 'confirmed', lpad(to_hex(n), 8, 'x'), 'Anna', 'n' || n || '@example.org', 'it', 1, 0,
       gen_random_uuid(), '', 1, 'c' || n, 'm' || n, 't' || n, now(), now(), now(), now()
     from generate_series(1, ${RESERVATIONS}) n
     join (select id, row_number() over (order by id) as place from performance) p on p.place = 1 + n % ${EVENINGS}`,
  );
  await em.execute(
    `update performance p set taken_seats = (select count(*) from reservation where performance_id = p.id)`,
  );
  await em.execute('analyze');
  return first;
}

/** Whatever the site asks from here on, as it was sent. */
function overhear() {
  orm.config.set('onQuery', (sql: string, params: readonly unknown[]) => {
    statements.push(orm.em.getPlatform().formatQuery(sql, [...params]));
    return sql;
  });
}

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** Whether PostgreSQL would read all reservations to answer this. */
async function readsThrough(sql: string) {
  const [row] = await orm.em
    .fork()
    .execute<{ 'QUERY PLAN': [{ Plan: Plan }] }[]>(`explain (format json) ${sql}`);
  const nodes = row ? nodesOf(row['QUERY PLAN'][0].Plan) : [];
  return nodes.some(
    (node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'reservation',
  );
}

test(
  'no list, booking or scan reads through all reservations of a large season',
  { timeout: 60_000 },
  async () => {
    const { id, show } = await givenLargeSeason();
    const { slug } = await orm.em.fork().findOneOrFail(Show, show.id);
    const usher = await evening.doorPerson();
    const { ticket } = await evening.confirmed(id);
    overhear();
    await guest.shows.list({});
    await guest.shows.bySlug({ slug });
    await guest.performances.byId({ id });
    await guest.performances.month({ month: '2026-11' });
    await guest.performances.availability({ ids: [id] });
    await guest.reservations.create(bookingInput(id));
    await usher.door.performances({});
    await usher.door.scan({ performanceId: id, token: ticket, nonce: randomUUID() });
    const asked = statements.filter(
      (sql) => /^(select|with)/.test(sql) && !sql.includes('set_config'),
    );
    expect(asked.length).toBeGreaterThanOrEqual(12);

    const through: string[] = [];
    for (const sql of asked) if (await readsThrough(sql)) through.push(sql);
    expect(through).toEqual([]);
  },
);

test('a query that does read through them is noticed', async () => {
  expect(await readsThrough('select sum(party_size) from reservation')).toBe(true);
});
