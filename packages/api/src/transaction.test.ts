import { randomUUID } from 'node:crypto';
import { LockMode, Performance } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, expect, inject, test } from 'vitest';
import { bookingInput, createEvening, givenPerformance } from './testing/index.ts';
import { decide, sqlState } from './transaction.ts';

const database = await createTestDatabase(inject('clusterUrl'), { isolation: 'repeatable read' });
afterAll(database.drop);
const evening = createEvening(database);
const { orm, clock, guest } = evening;

test('decisions are read committed and bounded in time, whatever the database says', async () => {
  const [settings] = await decide(orm.em, (tx) =>
    tx.execute<Record<string, string>[]>(
      `select current_setting('transaction_isolation') as isolation, current_setting('lock_timeout') as lock,
       current_setting('statement_timeout') as statement`,
    ),
  );
  expect(settings).toEqual({ isolation: 'read committed', lock: '3s', statement: '10s' });
});

test('a lock that does not come within three seconds ends in BUSY', async () => {
  const { id } = await givenPerformance(orm, clock.now());
  const holder = orm.em.fork();
  await holder.begin();
  await holder.findOneOrFail(Performance, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const started = Date.now();
  await expect(guest.reservations.create(bookingInput(id))).rejects.toMatchObject({
    cause: { reason: 'BUSY' },
  });
  expect(Date.now() - started).toBeGreaterThan(2_900);
  await holder.rollback();
  expect(await guest.reservations.create(bookingInput(id))).toMatchObject({ status: 'pending' });
});

test('two decisions that lock each other are both made in the end', async () => {
  const [one, other] = [
    await givenPerformance(orm, clock.now()),
    await givenPerformance(orm, clock.now()),
  ];
  let met = 0;
  const meeting = Promise.withResolvers<void>();
  const lockBoth = (first: string, second: string) =>
    decide(orm.em, async (tx) => {
      await tx.findOneOrFail(Performance, first, { lockMode: LockMode.PESSIMISTIC_WRITE });
      met += 1;
      if (met === 2) meeting.resolve();
      await meeting.promise;
      await tx.findOneOrFail(Performance, second, { lockMode: LockMode.PESSIMISTIC_WRITE });
      return 'decided';
    });
  expect(await Promise.all([lockBoth(one.id, other.id), lockBoth(other.id, one.id)])).toEqual([
    'decided',
    'decided',
  ]);
  expect(met).toBe(3);
});

test('one key carried to two performances at once books one of them', async () => {
  const [one, other] = [
    await givenPerformance(orm, clock.now()),
    await givenPerformance(orm, clock.now()),
  ];
  const input = bookingInput(one.id);
  const results = await Promise.allSettled([
    guest.reservations.create(input),
    guest.reservations.create({ ...input, performanceId: other.id }),
  ]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { cause: { reason: 'IDEMPOTENCY_CONFLICT' } },
  });
});

test('an instant is the same instant in whatever zone the connection speaks', async () => {
  await orm.em
    .fork()
    .execute(
      `alter database ${new URL(database.url).pathname.slice(1)} set timezone = 'America/New_York'`,
    );
  await orm.close();
  await orm.connect();
  const { id, startsAt } = await givenPerformance(orm, clock.now());
  const read = await guest.performances.byId({ id });
  expect(read.startsAt).toBe(startsAt.toISOString());
});

test('the code of an error is found however deep it is', () => {
  const error = new Error('outer', { cause: Object.assign(new Error('inner'), { code: '40P01' }) });
  expect(sqlState(error)).toBe('40P01');
  expect(sqlState(new Error(randomUUID()))).toBe('');
});
