import { afterAll, expect, inject, test } from 'vitest';
import { User } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { createLog } from './log.ts';
import { describeError, withoutValues } from './log-errors.ts';

const database = await createTestDatabase(inject('clusterUrl'), { poolSize: 1 });
afterAll(() => database.drop());

const canary = {
  email: 'canary@example.org',
  name: 'Ada Canary',
  token: 'Zq3_vT8xLm2-RkP9wYb5NcAe',
};

function loggedOf(error: unknown) {
  const lines: string[] = [];
  createLog({
    level: 'info',
    isJson: true,
    destination: { write: (line) => void lines.push(line) },
  }).error({ err: error }, 'failed');
  return lines.join('');
}

test('what the database refuses is logged without the values it quotes', async () => {
  const em = database.orm.em.fork();
  const statement =
    'insert into staff_user (id, email, name, role, locale, password_hash, created_at) values (gen_random_uuid(), ?, ?, ?, ?, ?, now())';
  const values = [canary.email, canary.name, 'door', 'it', canary.token];
  await em.execute(statement, values);
  const error: unknown = await em.execute(statement, values).catch((cause: unknown) => cause);

  const logged = loggedOf(error);
  expect(logged).toContain('staff_user_email_unique');
  expect(logged).toContain('23505');
  for (const value of Object.values(canary)) expect(logged).not.toContain(value);
});

test('what the mapper refuses is logged without the values it quotes', async () => {
  const em = database.orm.em.fork();
  // @ts-expect-error a role is missing
  em.create(User, { name: canary.name, email: canary.email });
  const error: unknown = await em.flush().catch((cause: unknown) => cause);
  const logged = loggedOf(error);
  for (const value of Object.values(canary)) expect(logged).not.toContain(value);
});

test('texts that a parser or a relay quotes are withheld', () => {
  const broken: unknown[] = [];
  try {
    JSON.parse(`{"name": ${canary.name}}`);
  } catch (error) {
    broken.push(error);
  }
  broken.push(new Error(`550 <${canary.email}> unknown; token "${canary.name}" ${canary.token}`));
  for (const error of broken) {
    const logged = loggedOf(error);
    for (const value of Object.values(canary)) expect(logged).not.toContain(value);
  }
});

test('what helps to find the fault stays', () => {
  const description = describeError(
    new Error('outer', { cause: new TypeError("reading 'seats' of undefined") }),
  );
  expect(description.cause).toMatchObject({
    type: 'TypeError',
    message: "reading 'seats' of undefined",
  });
  expect(description.stack[0]).toContain('log-errors.test.ts');
  expect(withoutValues('reservation 3f8e0b5e-6f0a-4b51-9d37-0d8d1b8f0f11 is gone')).toContain(
    '3f8e0b5e',
  );
});
