import type { User } from '@azionelab/db';
import { givenSeason } from '../../statement-counts.season.ts';
import { type Caller, givenUser, staffOf } from '../index.ts';

/** Spelled out: the router's type, which every caller repeats, is too long to be written down for each. */
export interface AdminSeason extends Awaited<ReturnType<typeof givenSeason>> {
  adminUser: User;
  boxOfficeUser: User;
  admin: Caller;
  boxOffice: Caller;
}

/** A season of `size` with somebody of each role in the back office. */
export async function givenAdminSeason(size: number): Promise<AdminSeason> {
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

export type Calls = Record<string, () => Promise<unknown>>;
/** Prepares what the calls of an area are about; each call by itself does nothing but the call. */
export type AdminCalls = (season: AdminSeason) => Promise<Calls>;
