import { describe, expect, test } from 'vitest';
import { appRouter } from './root.ts';
import { callsOf, givenSeason } from './statement-counts.season.ts';

/**
 * SQL statements that one call sends, whatever the size of the season: a list has at most 3, a booking 8, a scan 6. BEGIN and COMMIT
 * are left out, and so is reading the session and the settings, which the process remembers. Rate limits are on.
 */
const STATEMENTS: Record<string, number> = {
  'auth.acceptInvite': 9,
  'auth.linkInfo': 3,
  'auth.me': 0,
  'auth.requestPasswordReset': 7,
  'auth.resetPassword': 10,
  'auth.setUpFirstAdmin': 9,
  'auth.signIn': 5,
  'auth.signOut': 0,
  'door.admitByCode': 6,
  'door.counters': 1,
  'door.performances': 1,
  'door.recent': 1,
  'door.scan': 6,
  'door.search': 1,
  'door.undo': 7,
  'performances.availability': 1,
  'performances.byId': 2,
  'performances.month': 1,
  'reservations.cancel': 10,
  'reservations.changePartySize': 10,
  'reservations.confirm': 10,
  'reservations.correctEmail': 16,
  'reservations.create': 8,
  'reservations.find': 2,
  'reservations.preview': 3,
  'reservations.progress': 1,
  'reservations.resendConfirmation': 12,
  'reservations.show': 2,
  'shows.bySlug': 2,
  'shows.list': 2,
  'site.info': 0,
  'site.page': 0,
  'tickets.calendar': 1,
  'tickets.show': 2,
  'venues.bySlug': 1,
  'venues.list': 1,
};

test('every procedure says how many statements it may send', () => {
  expect(Object.keys(STATEMENTS).toSorted()).toEqual(
    Object.keys(appRouter._def.procedures)
      // Those of the back office are counted in `admin-procedures.test.ts`.
      .filter((path) => !/^(admin|account)\./.test(path))
      .toSorted(),
  );
});

test('a list is at most three statements, a booking eight, a scan six', () => {
  const lists = Object.keys(STATEMENTS).filter((path) =>
    /\.(list|month|availability|performances|recent)$/.test(path),
  );
  expect(Math.max(...lists.map((path) => STATEMENTS[path] ?? Infinity))).toBeLessThanOrEqual(3);
  expect(STATEMENTS['reservations.create']).toBeLessThanOrEqual(8);
  expect(STATEMENTS['door.scan']).toBeLessThanOrEqual(6);
});

describe.each([
  { size: 2, season: 'a season of two shows, evenings and parties' },
  { size: 40, season: 'a season of forty' },
])('$season', ({ size }) => {
  test('costs each procedure the same number of statements', { timeout: 60_000 }, async () => {
    const season = await givenSeason(size);
    const counted: Record<string, number> = {};
    for (const [path, call] of Object.entries(await callsOf(season))) {
      await season.services.settings.get('booking');
      const before = season.statements.length;
      await call();
      counted[path] = season.statements
        .slice(before)
        .filter((sql) => !/^\[query\] (begin|start transaction|commit)/.test(sql)).length;
    }
    await season.drop();
    expect(counted).toEqual(STATEMENTS);
  });
});
