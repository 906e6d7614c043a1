import { expect, inject, onTestFinished, test } from 'vitest';
import { storedKey } from '../reservations/request.ts';
import { OutboxEmail, Reservation } from '@azionelab/db';
import { bookingInput, givenPerformance } from '../testing/index.ts';
import { type Evening, startProcesses, turnOf, wordOf } from './processes.ts';

async function givenHouse() {
  const rehearsal = await startProcesses(inject('clusterUrl'));
  onTestFinished(rehearsal.close);
  const { processes } = rehearsal;
  const house = turnOf(processes, 0);
  return { processes, house, performance: await givenPerformance(house.orm, house.clock.now()) };
}

const TABLES = [
  'performance',
  'reservation',
  'outbox_email',
  'duplicate_request',
  'audit_entry',
  'admission',
];

/** One hash for each table that a booking touches. */
async function fingerprint({ orm }: Evening) {
  const prints = TABLES.map((table) =>
    orm.em
      .fork()
      .execute(
        `select '${table}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from ${table} t`,
      ),
  );
  return Promise.all(prints);
}

test('one key sent fifty times over three processes is one row, one mail and one answer', async () => {
  const { processes, house, performance } = await givenHouse();
  const input = bookingInput(performance.id);
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      turnOf(processes, index).guest.reservations.create(input),
    ),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const em = house.orm.em.fork();
  expect(await em.count(Reservation, { performance: performance.id })).toBe(1);
  expect(await em.count(OutboxEmail, { requestKey: storedKey(input.idempotencyKey) })).toBe(1);
  for (const process of processes) {
    const another = process.guest.reservations.create({ ...input, partySize: 3 });
    expect(await wordOf(another)).toBe('IDEMPOTENCY_CONFLICT');
  }
  expect(await house.findings()).toEqual([]);
});

test('one key sent at once for two evenings books one of them', async () => {
  const { processes, house, performance } = await givenHouse();
  const other = await givenPerformance(house.orm, house.clock.now());
  const input = bookingInput(performance.id);
  const words = await Promise.all(
    Array.from({ length: 30 }, (_, index) => {
      const performanceId = index % 2 ? other.id : performance.id;
      return wordOf(
        turnOf(processes, index).guest.reservations.create({ ...input, performanceId }),
      );
    }),
  );
  expect(new Set(words)).toEqual(new Set(['ok', 'IDEMPOTENCY_CONFLICT']));
  expect(
    await house.orm.em
      .fork()
      .count(Reservation, { idempotencyKey: storedKey(input.idempotencyKey) }),
  ).toBe(1);
  expect(await house.findings()).toEqual([]);
});

test('opening the page of a confirm link a hundred times changes nothing', async () => {
  const { processes, house, performance } = await givenHouse();
  const { code } = await house.guest.reservations.create(bookingInput(performance.id));
  const { confirm } = await house.tokensOf(code);
  const before = await fingerprint(house);
  await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      turnOf(processes, index).guest.reservations.preview({ token: confirm }),
    ),
  );
  expect(await fingerprint(house)).toEqual(before);
  await house.guest.reservations.confirm({ token: confirm });
  expect(await fingerprint(house)).not.toEqual(before);
});

test('a hundred confirmations at once over three processes are one transition and one ticket mail', async () => {
  const { processes, house, performance } = await givenHouse();
  const { code } = await house.guest.reservations.create(bookingInput(performance.id));
  const { id, confirm } = await house.tokensOf(code);
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      turnOf(processes, index).guest.reservations.confirm({ token: confirm }),
    ),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const em = house.orm.em.fork();
  expect(await em.count(OutboxEmail, { reservation: id, kind: 'ticket' })).toBe(1);
  const transitions = await em.execute(
    `select 1 from audit_entry where entity_id = ? and action = 'reservation.confirmed'`,
    [id],
  );
  expect(transitions).toHaveLength(1);
  expect(await house.findings()).toEqual([]);
});
