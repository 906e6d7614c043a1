import { type MikroORM, Reservation, Show, Venue } from '@azionelab/db';
import type { CheckImportInput } from '../imports/admin-schema.ts';
import { givenPerformance, type GivenPerformance, givenUser } from './builders.ts';
import type { createEvening } from './evening.ts';
import { staffOf } from './services.ts';

type ImportFile = Pick<CheckImportInput, 'kind' | 'csv'> & Partial<CheckImportInput>;

/** An admin who imports files into an evening's season. */
export async function createImportDesk(evening: ReturnType<typeof createEvening>) {
  const { orm, clock } = evening;
  const user = await givenUser(orm, 'admin');
  const { imports } = evening.as(staffOf(user)).admin;
  return {
    user,
    imports,
    /** Checks a file and imports it as it was checked. */
    importFile: async (file: ImportFile) => {
      const { plan } = await imports.check(file);
      return imports.run({ ...file, plan });
    },
    problemsOf: async (file: ImportFile) => {
      const { problems } = await imports.check(file);
      return problems.map(({ line, column, problem }) => [line, column, problem]);
    },
    givenHouse: (given?: GivenPerformance) => givenHouse(orm, clock.now(), given),
    reservationsOf: (performance: { id: string }) =>
      orm.em
        .fork()
        .find(Reservation, { performance: performance.id }, { orderBy: { name: 'asc' } }),
  };
}

/** An evening, and how the first four columns of a file name it. */
async function givenHouse(orm: MikroORM, now: Date, given: GivenPerformance = {}) {
  const performance = await givenPerformance(orm, now, given);
  const em = orm.em.fork();
  const show = await em.findOneOrFail(Show, performance.show.id);
  const venue = await em.findOneOrFail(Venue, performance.venue.id);
  const wall = performance.startsAt.toLocaleString('sv-SE', { timeZone: venue.timeZone });
  const where = `${show.slug},${venue.slug},${wall.slice(0, 10)},${wall.slice(11, 16)}`;
  return { performance, show, venue, where };
}

const PARTY_COLUMNS = 'show,venue,date,time,name,email,party_size,status,staff_note\n';

export const partyFile = (...lines: string[]) => ({
  kind: 'reservations' as const,
  csv: PARTY_COLUMNS + lines.join('\n'),
});
