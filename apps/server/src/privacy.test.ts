import { afterAll, expect, inject, test } from 'vitest';
import { bookingInput, givenPerformance } from '@azionelab/api/testing';
import { createTestDatabase } from '@azionelab/db/testing';
import { listeningApp, post } from './testing/app.ts';

const database = await createTestDatabase(inject('clusterUrl'));
const { orm } = database;
const site = await listeningApp(orm);
const { url, logged } = site;
afterAll(async () => {
  await site.close();
  await database.drop();
});

const canary = {
  name: 'Ada Canarina',
  email: 'canary@example.org',
  phone: '+39 333 7654321',
  notes: 'canary-note',
  password: 'canary-password',
  token: 'Zq3_vT8xLm2-RkP9wYb5NcAe',
  address: '127.0.0.1',
};
const leaks = (text: string) =>
  Object.values(canary).filter((value) => text.toLowerCase().includes(value.toLowerCase()));

test('no request, whatever its fate, leaves a name, an address or a token in the log', async () => {
  const { id } = await givenPerformance(orm, new Date());
  const { name, email, phone, notes, token, password } = canary;
  const booking = bookingInput(id, { name, email, phone, notes });
  const answers = [
    await post(url, 'reservations.create', booking),
    await post(url, 'reservations.create', { ...booking, partySize: 5 }),
    await post(url, 'reservations.create', { ...booking, name: 7 }),
    await post(url, 'reservations.find', { email, locale: 'it' }),
    await post(url, 'reservations.confirm', { token }),
    await post(url, 'auth.signIn', { email, password }),
    await fetch(
      `${url}/api/trpc/tickets.show?input=${encodeURIComponent(JSON.stringify({ token }))}`,
    ),
    await fetch(`${url}/${token}/${email}?name=${encodeURIComponent(name)}`),
    await fetch(`${url}/api/trpc/${email},${token}?batch=1`),
    await fetch(`${url}/api/health/live`, {
      headers: { 'x-request-id': token, referer: `${url}/${token}` },
    }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([
    200, 409, 400, 200, 404, 401, 405, 404, 404, 200,
  ]);
  expect(logged.length).toBeGreaterThanOrEqual(answers.length);
  expect(logged.join('')).toContain('"calls":"reservations.create"');
  expect(leaks(logged.join(''))).toEqual([]);
});

test('an unexpected error is masked, and its reference finds the cause in the log, without any value', async () => {
  const { id } = await givenPerformance(orm, new Date());
  const em = orm.em.fork();
  await em.execute(
    "alter table reservation add constraint forced_failure check (name not like '%Canarina%') not valid",
  );
  const { name, email, phone, notes } = canary;
  const answer = await post(
    url,
    'reservations.create',
    bookingInput(id, { name, email, phone, notes }),
  );
  await em.execute('alter table reservation drop constraint forced_failure');

  expect(answer.status).toBe(500);
  const body = await answer.text();
  expect(body).not.toMatch(/forced_failure|insert|constraint|\.ts/i);
  const { reference, reason } = JSON.parse(body).error.data;
  expect(reason).toBe('UNEXPECTED');
  expect(reference).toBe(answer.headers.get('x-request-id'));

  const line = logged.find((each) => each.includes(reference) && each.includes('"unexpected"'));
  expect(line).toContain('forced_failure');
  expect(line).toContain('23514');
  expect(leaks(logged.join(''))).toEqual([]);
});
