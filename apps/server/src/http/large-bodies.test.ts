import { afterAll, expect, inject, test } from 'vitest';
import { givenUser } from '@azionelab/api/testing';
import { type Role, User } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { cookieIn, jsonOf, listeningApp, post } from '../testing/app.ts';

const database = await createTestDatabase(inject('clusterUrl'));
const site = await listeningApp(database.orm);
const { url } = site;
afterAll(async () => {
  await site.close();
  await database.drop();
});

const KIB = 1024;
const header = 'slug,title_it,duration_minutes\n';
const fileOf = (size: number) => ({
  kind: 'shows',
  csv: header + 'aaaa,Titolo,60\n'.repeat(Math.ceil((size - header.length) / 15)),
});

async function signIn(role: Role) {
  const { id, email } = await givenUser(database.orm, role);
  const em = database.orm.em.fork();
  const user = await em.findOneOrFail(User, id);
  user.passwordHash = await site.services.passwords.hash('password');
  await em.flush();
  return cookieIn(await post(url, 'auth.signIn', { email, password: 'password' }));
}

const [admin, boxOffice] = [await signIn('admin'), await signIn('boxOffice')];

test('an admin sends a file of more than a megabyte to be checked', async () => {
  const answer = await post(url, 'admin.imports.check', fileOf(1_200 * KIB), { cookie: admin });
  expect(answer.status).toBe(200);
  expect((await jsonOf(answer)).result.data.problems[0]).toMatchObject({ problem: 'tooManyLines' });
});

test('of more than 2 MiB nobody', async () => {
  const answer = await post(url, 'admin.imports.run', fileOf(2_100 * KIB), { cookie: admin });
  expect(answer.status).toBe(413);
  expect((await jsonOf(answer)).error.data.reason).toBe('INVALID_INPUT');
});

test.each([
  ['a visitor', undefined, 401, 'SIGN_IN_REQUIRED'],
  ['the box office', boxOffice, 403, 'NOT_ALLOWED'],
])('%s is refused before the file is read', async (_who, cookie, status, reason) => {
  for (const path of ['admin.imports.check', 'admin.imports.run']) {
    const answer = await post(url, path, fileOf(100 * KIB), { cookie });
    expect(answer.status).toBe(status);
    expect((await jsonOf(answer)).error.data).toMatchObject({ reason, httpStatus: status });
  }
});

test.each([
  ['a visitor’s booking', 'reservations.create', undefined, 413],
  ['an admin’s other work', 'auth.signOut', admin, 413],
  ['a batch with an import in it', 'auth.signOut,admin.imports.check?batch=1', admin, 413],
  ['an import by another spelling of its name', 'admin%2Eimports%2Echeck', undefined, 401],
])('64 KiB stay the limit of %s', async (_what, path, cookie, status) => {
  const answer = await post(url, path, fileOf(70 * KIB), { cookie });
  expect(answer.status).toBe(status);
});

test('an import is asked for by POST only', async () => {
  const input = encodeURIComponent(JSON.stringify(fileOf(60)));
  const answer = await fetch(`${url}/api/trpc/admin.imports.check?input=${input}`, {
    headers: { cookie: admin ?? '' },
  });
  expect(answer.status).toBe(405);
});
