import { givenSeason } from '../../statement-counts.season.ts';
import { givenUser, staffOf } from '../index.ts';

/** A season of `size` with somebody of each role in the back office. */
export async function givenAdminSeason(size: number) {
  const season = await givenSeason(size);
  const adminUser = await givenUser(season.orm, 'admin', 'Amelia Ferri');
  const boxOfficeUser = await givenUser(season.orm, 'boxOffice', 'Bruno Galli');
  return {
    ...season,
    adminUser,
    boxOfficeUser,
    admin: season.as(staffOf(adminUser)),
    boxOffice: season.as(staffOf(boxOfficeUser)),
  };
}

export type AdminSeason = Awaited<ReturnType<typeof givenAdminSeason>>;
export type Calls = Record<string, () => Promise<unknown>>;
/** Prepares what the calls of an area are about; each call by itself does nothing but the call. */
export type AdminCalls = (season: AdminSeason) => Promise<Calls>;
