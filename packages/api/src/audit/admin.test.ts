import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createEvening, givenPerformance, givenUser, staffOf } from '../testing/index.ts';
import { record } from './record.ts';

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const evening = createEvening(database);
const { orm, clock } = evening;
const adminUser = await givenUser(orm, 'admin', 'Amelia Ferri');
const { audit } = evening.as(staffOf(adminUser)).admin;

let code = '';
let reservationId = '';
let performanceId = '';
beforeAll(async () => {
  performanceId = (await givenPerformance(orm, clock.now())).id;
  const booked = await evening.confirmed(performanceId);
  code = booked.code;
  reservationId = (await evening.tokensOf(code)).id;
  clock.advance({ hours: 24 });
  const em = orm.em.fork();
  const by = { at: clock.now(), userId: adminUser.id };
  const details = { title: { before: '=1+1', after: 'Antigone' } };
  record(em, { action: 'performance.updated', entityId: performanceId, details, ...by });
  record(em, { action: 'setting.edited', entityId: null, details: { key: 'company' }, ...by });
  await em.flush();
});

async function actions(asked: Parameters<typeof audit.list>[0]) {
  return (await audit.list(asked)).rows.map(({ action }) => action);
}

test('an entry says who did what to what, by name', async () => {
  const { rows } = await audit.list({ direction: 'desc' });
  expect(rows[1]).toMatchObject({
    action: 'performance.updated',
    who: { name: 'Amelia Ferri' },
    details: { title: { before: '=1+1', after: 'Antigone' } },
    about: {
      reservation: null,
      performance: { id: performanceId },
      show: { title: { it: 'Antigone' } },
    },
  });
  expect(rows[0]).toMatchObject({
    action: 'setting.edited',
    about: { performance: null, show: null },
  });
  const [entry] = (await audit.list({ search: reservationId })).rows;
  expect(entry).toMatchObject({ actor: 'visitor', who: null, about: { reservation: { code } } });
});

test('entries are found by person, by kind, by thing and by day', async () => {
  const edits = ['performance.updated', 'setting.edited'];
  expect((await actions({ userId: adminUser.id })).toSorted()).toEqual(edits);
  expect((await actions({ actor: 'staff' })).toSorted()).toEqual(edits);
  expect(await actions({ entity: 'reservation' })).toEqual([
    'reservation.created',
    'reservation.confirmed',
  ]);
  expect(await actions({ entityId: performanceId })).toEqual(['performance.updated']);
  expect(await actions({ search: 'CONFIRM' })).toEqual(['reservation.confirmed']);
  const yesterday = new Date(clock.now().getTime() - 3_600_000).toISOString();
  expect((await actions({ from: yesterday })).toSorted()).toEqual(edits);
  expect(await actions({ until: yesterday, entity: 'performance' })).toEqual([]);
});

test('the export holds the same entries, and no formula', async () => {
  const { csv } = await audit.export({ entity: 'performance' });
  expect(csv.split('\r\n').filter(Boolean)).toHaveLength(2);
  expect(csv).toContain('Amelia Ferri');
  expect(csv).not.toMatch(/(^|,)"?=/m);
});

test('only an admin reads it', async () => {
  const boxOffice = evening.as(staffOf(await givenUser(orm, 'boxOffice'))).admin.audit;
  await expect(boxOffice.list({})).rejects.toMatchObject({ message: 'NOT_ALLOWED' });
  expect((await audit.people()).map(({ name }) => name)).toContain('Amelia Ferri');
});
