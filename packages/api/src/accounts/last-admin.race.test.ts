import { expect, inject, onTestFinished, test } from 'vitest';
import { type Actor, COMMIT, interleavings, play, type Steps, WRITE } from '../races/interleave.ts';
import { type Evening, type RehearsalOptions, startProcesses, turnOf } from '../races/processes.ts';
import { givenUser, staffOf } from '../testing/index.ts';
import { hasAdmin } from './person.ts';

/** Locks the person and all admins, changes the role, writes the audit and commits. */
const CHANGE: Steps = [/^select id, email.* order by id/s, WRITE, COMMIT];

/** Two admins, the only ones, demote each other; in every order in which their transactions can take turns. */
async function meet(options: RehearsalOptions) {
  const rehearsal = await startProcesses(inject('clusterUrl'), options);
  onTestFinished(rehearsal.close);
  const [house, one, other] = [0, 1, 2].map((index) => turnOf(rehearsal.processes, index));
  if (!house || !one || !other) throw new Error('Three processes are needed.');
  const endings = new Set<string>();
  for (const order of interleavings()) {
    await house.orm.em.fork().execute('update staff_user set disabled_at = now()');
    const [ada, bea] = [await givenUser(house.orm, 'admin'), await givenUser(house.orm, 'admin')];
    const demotes = (process: Evening, by: typeof ada, whom: typeof bea): Actor => ({
      orm: process.orm,
      steps: CHANGE,
      run: () =>
        process.as(staffOf(by)).admin.people.changeRole({ id: whom.id, role: 'door', version: 1 }),
    });
    const actors: [Actor, Actor] = [demotes(one, ada, bea), demotes(other, bea, ada)];
    const { a, b } = await play(order, actors, house.orm);
    const isLeft = await hasAdmin(house.orm.em.fork());
    const told = [a?.reason ?? '', b?.reason ?? ''].toSorted().join(' ');
    endings.add(`${told}: ${isLeft ? 'one' : 'none'} left`);
  }
  return [...endings];
}

test('two admins who demote each other leave one of them an admin, in every order', async () => {
  expect(await meet({})).toEqual(['LAST_ADMIN ok: one left']);
}, 120_000);

test('without the lock there is an order that leaves none', async () => {
  expect(await meet({ isWithoutLocks: true })).toContain('ok ok: none left');
}, 120_000);
